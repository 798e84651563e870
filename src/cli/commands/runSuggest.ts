import { existsSync } from 'node:fs'
import { basename, extname } from 'node:path'
import { plainText } from '../../../reporters/format/plainText.ts'
import { UsageError } from '../../errors/usageError.ts'
import { describeSuggested, suggestedSuite } from '../../suggest/suggestedSuite.ts'
import { suggest } from '../../suggest/suggest.ts'
import type { Streams } from '../../system/streams.ts'
import { writeReport } from '../../system/writeReport.ts'
import { exitCodes } from '../../validate/exitCode.ts'
import { csvOf } from '../input/csvOf.ts'
import type { SuggestFlags } from '../options/suggestFlags.ts'
import { progressLine } from '../output/progressLine.ts'
import { quoteForShell } from '../../text/quoteForShell.ts'

/** Suggests a suite, writes it, and says how sure it is and what to run next. */
export async function runSuggest(
  data: readonly string[],
  flags: SuggestFlags,
  { stdout, stderr }: Streams,
): Promise<number> {
  const { output = '-', types } = flags
  const format = formatOf(output)
  if (output !== '-' && flags.force !== true && existsSync(output))
    throw new UsageError(`${output} exists. Pass --force to overwrite it, or another file.`)
  const line = progressLine(stderr)
  const suggested = await suggest({ ...flags, data, progress: line.show, warn: line.warn }).finally(
    line.clear,
  )
  if (suggested.rules.length === 0)
    throw new UsageError(`${data.join(', ')}: no rule can be suggested (${suggested.rows} rows).`)
  const reading = { name: nameOf(data[0]!), types, csv: csvOf(flags) }
  await writeReport(output, suggestedSuite(suggested, reading, format), stdout)
  if (output === '-') return exitCodes.passed
  const next = `validate --suite ${quoteForShell(output)} --sample ${quoteForShell(data.at(-1)!)}`
  for (const sentence of [`Wrote ${output}.`, ...describeSuggested(suggested), `Next: ${next}`])
    stdout.write(`${plainText(sentence)}\n`)
  return exitCodes.passed
}

function formatOf(output: string): 'yaml' | 'ts' {
  if (output === '-' || /\.ya?ml$/i.test(output)) return 'yaml'
  if (/\.[cm]?ts$/i.test(output)) return 'ts'
  throw new UsageError(`invalid --output: expected a .yaml or .ts file, or -, found "${output}"`)
}

const nameOf = (ref: string): string =>
  basename(ref, extname(ref)).replace(/[^\p{L}\p{N}_-]+/gu, '_') || 'suite'
