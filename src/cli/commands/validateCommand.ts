import type { Command } from 'commander'
import { addCheckOptions } from '../options/addCheckOptions.ts'
import { addHelp } from '../options/addHelp.ts'
import { addLimitOptions } from '../options/addLimitOptions.ts'
import { commandLine } from '../output/commandLine.ts'
import { optionGroups } from '../options/optionGroups.ts'
import { duration } from '../options/artifactsParsers.ts'
import { allowEnvOption, allowPluginsOption } from '../options/trustOptions.ts'
import { addOutputs, chosenOutputs } from '../options/outputOptions.ts'
import type { ValidateFlags } from '../options/validateFlags.ts'
import type { Shell } from '../shell.ts'

/** Declares the options of `validate`, and runs it. The work is imported when it is needed: `--help` must be instant. */
export const validateCommand = (program: Command, shell: Shell): Command =>
  addHelp(
    addLimitOptions(addReportOptions(program).addOption(allowPluginsOption()).addOption(allowEnvOption()))
      .option('--timeout <time>', 'time for the whole run, e.g. 30m; past it the exit code is 3', duration)
      .optionsGroup(optionGroups.general)
      .option('--config <file>', 'default values for options and suites, e.g. the config.yaml of Hydra')
      .option('--explain', 'dry run: print the planned scans')
      .option('-v, --verbose', 'list every check, and every column as it was read')
      .option('-q, --quiet', 'print the verdict only'),
    'validate --reference 2019-06.csv --sample 2019-07.csv',
    'validate --suite trips.yaml --sample 2019-07.csv --html report.html',
  ).action(async (overrides: readonly string[], { config }: ValidateFlags, command: Command) => {
    // Before options take the values of the configuration: the command names that itself.
    const again = commandLine(command)
    const { configure } = await import('../../hydra/configure.ts')
    const { fill, secrets } = await configure(command, config, overrides)
    const flags = flagsOf(command)
    const { readAhead } = await import('../../artifacts/cache/readAhead.ts')
    const ahead = await readAhead([flags.reference, flags.sample])
    const { runValidate } = await import('./runValidate.ts')
    const run = { ahead, command: again, fill, secrets: [shell.secrets ?? [], secrets] }
    shell.finish(await runValidate(flags, chosenOutputs(command, process.env), run, shell))
  })

const addReportOptions = (program: Command): Command =>
  addOutputs(
    addCheckOptions(program)
      .optionsGroup(optionGroups.reports)
      .option('--run-dir <folder>', 'write JSON, HTML, JUnit, a log and the options to a new directory in it')
      .option('--mlflow', 'log parameters, metrics and reports to the MLflow server at $MLFLOW_TRACKING_URI')
      .option('--profile', 'include a profile of every column in --json, for `validate report`'),
  )

/** The course's spellings stand for ours. */
function flagsOf(command: Command): ValidateFlags {
  const { reference_artifact, sample_artifact, ks_alpha, ...flags } = command.opts<
    ValidateFlags & { reference_artifact?: string; sample_artifact?: string; ks_alpha?: number }
  >()
  return {
    ...flags,
    ...(reference_artifact !== undefined && { reference: reference_artifact }),
    ...(sample_artifact !== undefined && { sample: sample_artifact }),
    ...(ks_alpha !== undefined && { alpha: ks_alpha }),
  }
}
