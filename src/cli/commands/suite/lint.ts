import { jsonText } from '../../../../reporters/format/jsonText.ts'
import { plainText } from '../../../../reporters/format/plainText.ts'
import { lintSuite } from '../../../lint/lintSuite.ts'
import { formatCount } from '../../../text/formatCount.ts'
import { readSuite } from '../../../suite/reading/readSuite.ts'
import type { Streams } from '../../../system/streams.ts'
import { writeReport } from '../../../system/writeReport.ts'
import { exitCodes } from '../../../validate/exitCode.ts'
import type { DataFlags } from '../../options/addDataOptions.ts'
import { progressLine } from '../../output/progressLine.ts'

export interface LintFlags extends DataFlags {
  readonly reference?: string
  readonly strict?: boolean
  readonly json?: string | true
  readonly allowPlugins?: boolean
}

/** `validate suite lint`: prints the problems of a suite, a line each, and their number last. */
export async function lint(
  file: string,
  { strict = false, json: given, allowPlugins, ...flags }: LintFlags,
  { stdout, stderr }: Streams,
): Promise<number> {
  const suite = await readSuite(file, { allowPlugins })
  const line = progressLine(stderr)
  const findings = await lintSuite({ ...flags, suite, progress: line.show, warn: line.warn }).finally(
    line.clear,
  )
  const json = given === true ? '-' : given
  if (json !== '-') {
    for (const { rule, message, line: at } of findings)
      stdout.write(`${plainText(`${file}${at === null ? '' : `:${at}`}: ${rule}: ${message}`)}\n`)
    stdout.write(findings.length === 0 ? 'no problems\n' : `${formatCount(findings.length, 'problem')}\n`)
  }
  if (json !== undefined) await writeReport(json, jsonText(findings), stdout)
  return strict && findings.length > 0 ? exitCodes.failed : exitCodes.passed
}
