import { existsSync } from 'node:fs'
import { jsonText } from '../../../reporters/format/jsonText.ts'
import { plainText } from '../../../reporters/format/plainText.ts'
import { baselineOf } from '../../baseline/baselineOf.ts'
import { UsageError } from '../../errors/usageError.ts'
import { clock } from '../../system/clock.ts'
import type { Streams } from '../../system/streams.ts'
import { writeReport } from '../../system/writeReport.ts'
import { formatCount } from '../../text/formatCount.ts'
import { exitCodes } from '../../validate/exitCode.ts'
import { checkedReport } from '../../baseline/checkedReport.ts'
import { readStoredReport } from '../../baseline/readStoredReport.ts'
import { quoteForShell } from '../../text/quoteForShell.ts'

export interface BaselineFlags {
  readonly output: string
  readonly owner: string
  readonly expires: string
  readonly reason?: string
  readonly force?: boolean
}

/** Writes the failures of a stored report as a baseline. */
export async function runBaseline(
  file: string,
  { output, owner, expires, reason, force }: BaselineFlags,
  { stdout }: Streams,
): Promise<number> {
  const today = clock(process.env)().toISOString().slice(0, 10)
  if (expires < today)
    throw new UsageError(`invalid --expires: expected ${today} or a later day, found "${expires}"`)
  if (output !== '-' && force !== true && existsSync(output))
    throw new UsageError(`${output} exists. Pass --force to overwrite it, or another file.`)
  const report = checkedReport(await readStoredReport(file), file)
  const baseline = baselineOf(report, { owner, expires, ...(reason !== undefined && { reason }) })
  await writeReport(output, jsonText(baseline), stdout)
  if (output === '-') return exitCodes.passed
  stdout.write(
    `Wrote ${plainText(output)}: ${formatCount(baseline.entries.length, 'known failure')}.\nNext: validate … --baseline ${plainText(quoteForShell(output))}\n`,
  )
  return exitCodes.passed
}
