import { history } from '../../../reporters/terminal/history.ts'
import { terminal } from '../../../reporters/terminal/terminal.ts'
import type { Report } from '../../core/report.ts'
import { UsageError } from '../../errors/usageError.ts'
import { writeOutputs } from '../output/writeOutputs.ts'
import { exitCodes } from '../../validate/exitCode.ts'
import type { ChosenOutputs } from '../options/outputOptions.ts'
import type { FormatOptions } from '../output/outputFormats.ts'
import { readStoredReport } from '../../baseline/readStoredReport.ts'
import { checkOutputPaths } from '../output/checkOutputPaths.ts'
import type { ReportFlags } from '../options/reportFlags.ts'
import type { Streams } from '../../system/streams.ts'
import { usesColour } from '../output/usesColour.ts'
import { terminalWidth } from '../output/terminalWidth.ts'

/**
 * Shows stored results in the formats that were chosen: the newest in full, with what earlier ones said. Its exit code
 * says whether that was done; the verdict was given when the data was there.
 */
export async function runReport(
  files: readonly string[],
  flags: ReportFlags & FormatOptions,
  outputs: ChosenOutputs,
  streams: Streams,
): Promise<number> {
  refuseSeveral(files, outputs)
  await checkOutputPaths(outputs, Object.fromEntries(files.map((file, i) => [`result ${i + 1}`, file])))
  const reports: Report[] = []
  for (const file of files) reports.push(await readStoredReport(file))
  const suites = [...new Set(reports.map(({ suite }) => suite.name))]
  if (suites.length > 1)
    throw new UsageError(
      `can't show a trend of different suites: ${suites.join(', ')}. Pass reports of one suite.`,
    )

  const oldestFirst = reports.sort((a, b) => Date.parse(a.startedAt) - Date.parse(b.startedAt))
  const newest = oldestFirst.at(-1)!
  const earlier = oldestFirst.slice(0, -1)
  const { verbose = false, quiet = false } = flags
  const layout = {
    verbose,
    quiet,
    colour: usesColour(streams.stdout),
    ...terminalWidth(streams.stdout),
  }
  const before = quiet || earlier.length === 0 ? '' : `${history(earlier, layout)}\n`
  const told = before + terminal(newest, layout)
  await writeOutputs(newest, { ...outputs, options: { ...flags, earlier }, told }, streams)
  return exitCodes.passed
}

function refuseSeveral(files: readonly string[], { files: texts, consoles }: ChosenOutputs): void {
  if (files.length === 1) return
  const single = [...texts.map(({ output }) => output), ...consoles].find((output) => !('several' in output))
  if (single) throw new UsageError(`${single.option} supports one report only. Pass --html to show several.`)
  if (files.filter((file) => file === '-').length > 1)
    throw new UsageError('only one report can be read from stdin')
}
