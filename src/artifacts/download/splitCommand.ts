import { UsageError } from '../../errors/usageError.ts'

const piece = /'([^']*)'|"((?:\\.|[^"\\])*)"|\\(.)|([^\s'"\\]+)/gs
const word = new RegExp(`(?:${piece.source})+`, 'gs')

/** The words of a command as a shell would split it, with quotes and backslashes. Nothing is expanded. */
export function splitCommand(command: string): readonly string[] {
  if (command.replace(word, '').trim() !== '')
    // It may have a token in it, so it isn't shown.
    throw new UsageError("--resolver: a quote in the command isn't closed, or it ends with a backslash")
  return (command.match(word) ?? []).map(unquoted)
}

const unquoted = (text: string): string =>
  text.replace(
    piece,
    (_, single?: string, double?: string, escaped?: string, plain?: string) =>
      single ?? double?.replace(/\\(["\\$`])/g, '$1') ?? escaped ?? plain ?? '',
  )
