import { plainText } from '../../../reporters/format/plainText.ts'
import { terminal } from '../../../reporters/terminal/terminal.ts'
import type { PassAhead } from '../../artifacts/cache/readAhead.ts'
import { clock } from '../../system/clock.ts'
import type { Baseline } from '../../core/baseline.ts'
import type { Report } from '../../core/report.ts'
import { hideValues } from '../../hydra/hideValues.ts'
import { hidingStream } from '../output/hidingStream.ts'
import type { Fill } from '../../suite/reading/fill.ts'
import { messageOf } from '../../errors/messageOf.ts'
import { isNamedData, type NamedData } from '../../core/dataSource.ts'
import { UsageError } from '../../errors/usageError.ts'
import { explainRun, runValidation, type ValidateOptions } from '../../validate/runValidation.ts'
import { writeFailure } from '../output/writeFailure.ts'
import { withinTime } from '../output/withinTime.ts'
import { writeOutputs } from '../output/writeOutputs.ts'
import { exitCode, exitCodes } from '../../validate/exitCode.ts'
import { applyFailOn } from '../output/applyFailOn.ts'
import { needsProfile, type ChosenOutputs } from '../options/outputOptions.ts'
import { progressLine } from '../output/progressLine.ts'
import { checkOutputPaths } from '../output/checkOutputPaths.ts'
import { usesColour } from '../output/usesColour.ts'
import type { Shell } from '../shell.ts'
import type { Streams } from '../../system/streams.ts'
import { terminalWidth } from '../output/terminalWidth.ts'
import type { ValidateFlags } from '../options/validateFlags.ts'
import { readGivenSuite } from './readGivenSuite.ts'

export interface ConfiguredRun {
  /** Passes over the files that it names, which have begun. */
  readonly ahead: readonly PassAhead[]
  /** The command to run the same again. */
  readonly command: string
  /** Returns what a string of the suite stands for. */
  readonly fill: Fill | undefined
  /** Values of the environment that no output shows. They are read while the suite is. */
  readonly secrets: readonly Iterable<string>[]
}

/** Runs `validate` as its flags say, writes the requested reports, and returns the exit code. */
export async function runValidate(
  flags: ValidateFlags,
  outputs: ChosenOutputs,
  { secrets, ...run }: ConfiguredRun,
  { stdout, stderr, onCrash, crash }: Pick<Shell, 'stdout' | 'stderr' | 'onCrash' | 'crash'>,
): Promise<number> {
  const hide = hideValues(secrets)
  const now = clock(process.env)
  const startedAt = now()
  const fail = async (failure: unknown): Promise<void> => {
    if (failure instanceof Error) failure.message = hide(failure.message)
    const times = { command: hide(run.command), startedAt, endedAt: now() }
    if (stage.isRunning) await writeFailure(messageOf(failure), hide(flags), outputs, times)
  }
  // Before it runs an output may be a file that is read; after it, the reports are those of the verdict.
  const stage = { isRunning: false }
  onCrash?.(fail)
  const shown = { stdout: hidingStream(stdout, hide), stderr: hidingStream(stderr, hide) }
  try {
    return await runHidden(flags, outputs, { ...run, hide, stage, crash }, shown)
  } catch (failure) {
    await fail(failure)
    throw failure
  }
}

interface HiddenRun extends Omit<ConfiguredRun, 'secrets'> {
  readonly hide: <T>(value: T) => T
  readonly stage: { isRunning: boolean }
  readonly crash: string | undefined
}

async function runHidden(
  flags: ValidateFlags,
  outputs: ChosenOutputs,
  { ahead, command, fill, hide, stage, crash }: HiddenRun,
  streams: Streams,
): Promise<number> {
  if (flags.explain && crash === undefined) {
    const plan = await explainRun(await optionsOf(flags, fill))
    for (const line of plan) streams.stdout.write(`${plainText(line)}\n`)
    return exitCodes.passed
  }
  await checkOutputPaths(outputs, readBy(flags, { ...flags, tables: flags.table ?? {} }))
  stage.isRunning = true
  if (crash !== undefined) throw new Error(crash)
  const options = await optionsOf(flags, fill)
  stage.isRunning = false
  // The suite may have named the data.
  await checkOutputPaths(outputs, readBy(flags, options))
  stage.isRunning = true
  const line = progressLine(streams.stderr)
  const profile =
    flags.profile === true || flags.mlflow === true || flags.runDir !== undefined || needsProfile(outputs)
  const spellings = profile || flags.verbose === true
  const running = runValidation({ ...options, ahead, profile, spellings, progress: line.show })
  const ran = await withinTime(running, flags.timeout).finally(line.clear)
  stage.isRunning = false
  const report = hide({ ...applyFailOn(ran, flags.failOn), command })
  await writeOutputs(
    report,
    { ...outputs, options: flags, told: forPeople(report, flags, outputs, streams) },
    streams,
  )
  if (flags.runDir !== undefined) {
    const { writeRunFolder } = await import('../output/writeRunFolder.ts')
    await writeRunFolder(flags.runDir, report, hide(flags))
  }
  if (flags.mlflow) {
    const { logToMlflow } = await import('../../mlflow/logToMlflow.ts')
    for (const notice of await logToMlflow(report, process.env))
      streams.stderr.write(`${plainText(notice)}\n`)
  }
  for (const { unexpected } of report.results)
    if (unexpected?.fileProblem !== undefined)
      streams.stderr.write(`validate: ${plainText(unexpected.fileProblem)}\n`)
  return exitCode(report, flags.failOn)
}

async function optionsOf(
  { suite, sample, table, allowPlugins, baseline, ...flags }: ValidateFlags,
  fill: Fill | undefined,
): Promise<ValidateOptions> {
  const read = await readGivenSuite(suite, { fill, allowPlugins })
  const from = sample ?? read?.sample
  if (from === undefined) throw new UsageError('no sample given. Pass --sample (see --help).')
  const reference = flags.reference ?? read?.reference
  return {
    ...flags,
    ...(reference !== undefined && { reference }),
    sample: from,
    tables: { ...read?.tables, ...table },
    ...(read && { suite: read }),
    ...(baseline !== undefined && { baseline: await baselineOf(baseline) }),
  }
}

async function baselineOf(file: string): Promise<Baseline> {
  const { readBaseline } = await import('../../baseline/readBaseline.ts')
  return readBaseline(file)
}

/** The inputs of a run by the options that name them; data in memory has no path. */
const readBy = (
  { suite, baseline }: Pick<ValidateFlags, 'suite' | 'baseline'>,
  { reference, sample, tables = {} }: Partial<Pick<ValidateOptions, 'reference' | 'sample' | 'tables'>>,
): Readonly<Record<string, NamedData | undefined>> => ({
  '--suite': suite,
  '--baseline': baseline,
  ...Object.fromEntries(
    Object.entries({ reference, sample, ...tables }).flatMap(([name, data]) =>
      isNamedData(data) ? [[name in tables ? `--table ${name}` : `--${name}`, data]] : [],
    ),
  ),
})

const forPeople = (
  report: Report,
  { verbose = false, quiet = false, maxExamples }: ValidateFlags,
  { files, folders, consoles }: ChosenOutputs,
  { stdout }: Streams,
): string =>
  terminal(report, {
    verbose,
    quiet,
    maxExamples,
    colour: usesColour(stdout),
    ...terminalWidth(stdout),
    ...(files.length + folders.length + consoles.length === 0 && {
      reportHint: 'report: --html report.html',
    }),
  })
