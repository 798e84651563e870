import type { ChosenOutputs } from '../options/outputOptions.ts'
import type { ValidateFlags } from '../options/validateFlags.ts'
import { failedReport, type FailedRun } from './failedReport.ts'
import { writeOutputs } from './writeOutputs.ts'

/**
 * Writes the reports of a run that came to no verdict to the requested files, so that none of an earlier run is read as
 * the new one. Those that can't be written are left: the run fails with what went wrong first.
 */
export async function writeFailure(
  problem: string,
  flags: ValidateFlags,
  { files, folders }: ChosenOutputs,
  run: FailedRun,
): Promise<void> {
  const report = failedReport(problem, flags, run)
  const toFiles = files.filter(({ path }) => path !== '-')
  const chosen = { files: toFiles, folders, consoles: [], options: flags, told: '' }
  await writeOutputs(report, chosen, process).catch(() => undefined)
  if (flags.runDir === undefined) return
  const { writeFailedRun } = await import('./writeRunFolder.ts')
  await writeFailedRun(flags.runDir, problem, run, flags)
}
