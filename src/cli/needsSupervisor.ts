import { readFileSync, statSync } from 'node:fs'

/** Set in the process that a supervisor started. */
export const supervised = 'TOUCHSTONE_SUPERVISED'

const namesData = /^(-r|-s|--(reference|sample|table|reference_artifact|sample_artifact|over|against))$/
/** Commands whose arguments are data. */
const takesData = /^(profile|suggest|init|backtest)$/
const namesOutput = /^(-o|--(output|html|json))$/
const csv = /^-$|\.(csv|tsv|txt)(\.(gz|zst|zip))?$/i
const others =
  /\bselect\b|\.(parquet|pq|jsonl?|ndjson|feather|arrow|avro|xlsx|db|sqlite3?|duckdb|npy|npz)\b|\b(s3|postgres|mysql|sqlite|duckdb|delta|iceberg|ducklake):/i
const suite = /\.(ya?ml|json|[cm]?[jt]s)$/i
const largestSuite = 2 ** 20

/**
 * Whether native code may read what someone else made: data other than CSV, and a SELECT. It may crash there, and only another
 * process can report that. Runs of CSV files start faster without one.
 */
export function needsSupervisor(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): boolean {
  if (env[supervised] !== undefined) return false
  const words = args.flatMap((arg) => (arg.startsWith('--') ? arg.split(/=(.*)/s, 2) : [arg]))
  return words.some(
    (word, i) =>
      (namesData.test(words[i - 1] ?? '') && !csv.test(word)) ||
      (i > 0 && takesData.test(words[0]!) && isOtherData(word, words[i - 1]!)) ||
      (words[i - 1] === '--format' && word !== 'csv') ||
      (suite.test(word) && others.test(textOf(word))),
  )
}

/** Whether an argument of a command is data other than CSV. Behind an option it may be a value of that. */
const isOtherData = (word: string, before: string): boolean =>
  before.startsWith('-')
    ? others.test(word) && !namesOutput.test(before)
    : !word.startsWith('-') && !csv.test(word)

/** The text of a suite that is there; nothing of an output that will be. */
function textOf(file: string): string {
  try {
    return statSync(file).size > largestSuite ? '' : readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
