import { jsonText } from '../../../reporters/format/jsonText.ts'
import { calibrate } from '../../calibration/calibrate.ts'
import type { CalibrationResult } from '../../core/calibration.ts'
import type { CalibrateFlags } from '../options/calibrateFlags.ts'
import { calibrationReport } from '../../../reporters/calibration/calibrationReport.ts'
import { exitCodes } from '../../validate/exitCode.ts'
import { progressLine } from '../output/progressLine.ts'
import { usesColour } from '../output/usesColour.ts'
import type { Streams } from '../../system/streams.ts'
import { writeReport } from '../../system/writeReport.ts'
import { readGivenSuite } from './readGivenSuite.ts'

/** Measures the rates that its flags request, prints them, and returns the exit code. */
export async function runCalibrate(
  { suite: file, allowPlugins, ...flags }: CalibrateFlags,
  { stdout, stderr }: Streams,
): Promise<number> {
  const suite = await readGivenSuite(file, { allowPlugins })
  const line = progressLine(stderr)
  const options = { ...flags, ...(suite && { suite }), progress: line.show, warn: line.warn }
  const measured = await calibrate(options).finally(line.clear)
  const json = flags.json === true ? '-' : flags.json
  const { verbose = false, quiet = false } = flags
  const colour = usesColour(stdout)
  if (json !== '-') stdout.write(calibrationReport(measured, { verbose, quiet, colour }))
  if (json !== undefined) await writeReport(json, jsonText(measured), stdout)
  return exitCode(measured)
}

function exitCode({ checks, family, errors }: CalibrationResult): number {
  if (family?.isAbove === true || checks.some(({ isAbove }) => isAbove)) return exitCodes.failed
  if (errors.length > 0) return exitCodes.unreadable
  return family === null ? exitCodes.usage : exitCodes.passed
}
