import type { Command, Option } from 'commander'
import { redactUrl } from '../../artifacts/download/redactUrl.ts'
import { outputFlags } from '../options/outputOptions.ts'
import { quoteForShell } from '../../text/quoteForShell.ts'

/** Options that say where the answer goes, or in how many words: they don't change the check. */
const outputs = new Set([
  ...outputFlags,
  '--run-dir',
  '--mlflow',
  '--profile',
  '--verbose',
  '--quiet',
  '--explain',
])

/** The command to ask the same again: options as they were given, without outputs and without secrets. */
export function commandLine(command: Command): string {
  const given = command.options.filter(
    (option) =>
      command.getOptionValueSource(option.attributeName()) === 'cli' && !outputs.has(option.long ?? ''),
  )
  const words = given.flatMap((option) => wordsOf(option, command.getOptionValue(option.attributeName())))
  return ['validate', ...words, ...command.args.map(withoutSecretValue)].map(quoteForShell).join(' ')
}

function wordsOf({ long, short }: Option, value: unknown): readonly string[] {
  const flag = long ?? short ?? ''
  if (typeof value === 'boolean') return [flag]
  if (Array.isArray(value)) return [flag, value.map(String).join(',')]
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([name, part]) => [flag, `${name}=${redactUrl(String(part))}`])
  // A user's own command may have a token anywhere in it.
  return [flag, flag === '--resolver' ? '…' : redactUrl(String(value))]
}

const secretNames = /pass|secret|token|credential/i

/** An override may hold a password: `data.reference_dataset=https://user:password@host/x.csv`. */
function withoutSecretValue(override: string): string {
  const [, key = '', value = ''] = /^([^=]*=)?(.*)$/s.exec(override) ?? []
  return `${key}${secretNames.test(key) ? '***' : redactUrl(value)}`
}
