import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff'
import { readFile, writeFile } from 'node:fs/promises'
import { plainText } from '../../../reporters/format/plainText.ts'
import { UsageError } from '../../errors/usageError.ts'
import { proposeEdits, type Proposed } from '../../suggest/update/proposeEdits.ts'
import { editSuite, type RuleEdit } from '../../suite/editing/editSuite.ts'
import { snakeCaseKeys } from '../../suite/reading/snakeCaseKeys.ts'
import { readSuite } from '../../suite/reading/readSuite.ts'
import { builtIn } from '../../suite/shorthand/builtIn.ts'
import type { Streams } from '../../system/streams.ts'
import { formatCount } from '../../text/formatCount.ts'
import { exitCodes } from '../../validate/exitCode.ts'
import type { SuggestFlags } from '../options/suggestFlags.ts'
import { progressLine } from '../output/progressLine.ts'

/**
 * Prints as a unified diff the smallest changes of a suite that failures on new data justify, and why others justify none.
 * The exit code says whether the data would pass then.
 */
export async function runUpdate(
  file: string,
  { sample, write = false, ...flags }: SuggestFlags,
  { stdout, stderr }: Streams,
): Promise<number> {
  if (sample === undefined) throw new UsageError('no sample given. Pass --sample with the data that fails.')
  if (!/\.(ya?ml|json)$/i.test(file))
    throw new UsageError(`invalid --update: expected a suite in YAML or JSON, found "${file}"`)
  const suite = await readSuite(file)
  const line = progressLine(stderr)
  const options = { ...flags, suite, sample, progress: line.show, warn: line.warn }
  const proposed = await proposeEdits(options).finally(line.clear)
  const before = await readFile(file, 'utf8')
  const edits = editsOf(proposed)
  const { text, left } = editSuite(before, edits)
  if (text !== before && !write)
    stdout.write(
      createTwoFilesPatch(file, file, before, text, '', '', { context: 2, headerOptions: FILE_HEADERS_ONLY }),
    )
  if (text !== before && write) {
    await writeFile(file, text)
    stdout.write(`Wrote ${plainText(file)}: ${formatCount(edits.length - left.length, 'change')}.\n`)
  }
  for (const { line: at, type } of left)
    stderr.write(`${plainText(`${file}:${at}: ${type}: the change has no place here. Edit it by hand.`)}\n`)
  for (const { result, reason } of proposed.rejected)
    stderr.write(
      `${plainText(`${nameOf(result.expectation, result.column)}: ${result.message}\n`.trim())}\n  not changed: ${plainText(reason)}\n`,
    )
  if (proposed.edits.length + proposed.rejected.length === 0)
    stdout.write('no check fails: nothing to change\n')
  return proposed.rejected.length + left.length > 0 ? exitCodes.failed : exitCodes.passed
}

const nameOf = (expectation: string, column: string | undefined): string =>
  column === undefined ? expectation : `${expectation} (${column})`

const schemas = new Map(builtIn.factories.map(({ definition }) => [definition.type, definition.params]))

/** The same change of several columns of one rule is one edit. */
function editsOf({ edits }: Proposed): readonly RuleEdit[] {
  const grouped = new Map<string, RuleEdit>()
  for (const { result, changes } of edits) {
    const { expectation: type, line = 0, column } = result
    const snake = snakeCaseKeys(changes, schemas.get(type)!) as Readonly<Record<string, unknown>>
    const key = JSON.stringify([line, type, snake])
    const columns = [...(grouped.get(key)?.columns ?? []), ...(column === undefined ? [] : [column])]
    grouped.set(key, { line, type, columns, changes: snake })
  }
  return [...grouped.values()]
}
