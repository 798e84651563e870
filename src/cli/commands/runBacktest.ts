import { backtestReport } from '../../../reporters/backtest/backtestReport.ts'
import { jsonText } from '../../../reporters/format/jsonText.ts'
import { versionsOver } from '../../artifacts/versionsOver.ts'
import { backtest } from '../../backtest/backtest.ts'
import type { Correction } from '../../runner/correctFamily.ts'
import type { Streams } from '../../system/streams.ts'
import { writeReport } from '../../system/writeReport.ts'
import { exitCodes } from '../../validate/exitCode.ts'
import type { DataFlags } from '../options/addDataOptions.ts'
import { progressLine } from '../output/progressLine.ts'
import { usesColour } from '../output/usesColour.ts'
import { readGivenSuite } from './readGivenSuite.ts'

export interface BacktestFlags extends DataFlags {
  readonly suite?: string
  readonly over: readonly string[]
  readonly reference?: string
  readonly alpha: number
  readonly correction: Correction
  readonly unit?: readonly string[]
  readonly allowPlugins?: boolean
  readonly json?: string | true
  readonly verbose?: boolean
  readonly quiet?: boolean
}

/** Runs a suite on past versions, and prints how often each check would have failed. */
export async function runBacktest(
  { suite: file, over, json: given, allowPlugins, ...flags }: BacktestFlags,
  { stdout, stderr }: Streams,
): Promise<number> {
  const suite = await readGivenSuite(file, { allowPlugins })
  const versions = (await Promise.all(over.map((each) => versionsOver(each, flags)))).flat()
  const line = progressLine(stderr)
  const options = { ...flags, versions, maxExamples: 0, progress: line.show, warn: line.warn }
  const found = await backtest({ ...options, ...(suite && { suite }) }).finally(line.clear)
  const json = given === true ? '-' : given
  const { verbose = false, quiet = false } = flags
  if (json !== '-') stdout.write(backtestReport(found, { verbose, quiet, colour: usesColour(stdout) }))
  if (json !== undefined) await writeReport(json, jsonText(found), stdout)
  if (found.run.judged === 0) return exitCodes.unreadable
  return found.versions.some(({ status }) => status === 'unreadable')
    ? exitCodes.unreadable
    : exitCodes.passed
}
