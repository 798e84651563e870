import type { Command } from 'commander'
import { Option } from 'commander'
import { addDataOptions } from '../options/addDataOptions.ts'
import { commandLine } from '../output/commandLine.ts'
import { correctionOption } from '../options/correctionOption.ts'
import { addOutputs, chosenOutputs } from '../options/outputOptions.ts'
import { chance, list, namedTable, size, wholeNumber } from '../options/parsers.ts'
import type { ValidateFlags } from '../options/validateFlags.ts'
import type { Shell } from '../shell.ts'

const choice = (flags: string, text: string, choices: readonly string[]): Option =>
  new Option(flags, text).choices(choices)

/** Declares the options of `validate`, and runs it. The work is imported when it is needed: `--help` must be instant. */
export const validateCommand = (program: Command, shell: Shell): Command =>
  addOutputs(addCheckOptions(program))
    .option('--run-dir <folder>', 'write JSON, HTML, JUnit, a log and the options into a new folder in it')
    .option('--mlflow', 'log parameters, metrics and reports to the MLflow server at $MLFLOW_TRACKING_URI')
    .option('--profile', 'describe every column in JSON too, for pages that `validate report` draws of it')
    .option('--explain', 'print the scans that would be made, and make none')
    .option('-v, --verbose', 'list every check')
    .option('-q, --quiet', 'print the verdict only')
    .action(async (overrides: readonly string[], { config }: ValidateFlags, command: Command) => {
      // Before options take the values of the configuration: the command names that itself.
      const again = commandLine(command)
      const { configure } = await import('../../hydra/configure.ts')
      const fill = await configure(command, config, overrides)
      const { runValidate } = await import('./runValidate.ts')
      shell.finish(
        await runValidate(flagsOf(command), chosenOutputs(command, process.env), again, shell, fill),
      )
    })

/** What is asked of which data. */
const addCheckOptions = (program: Command): Command =>
  addDataOptions(
    program
      .argument('[overrides...]', 'values as Hydra takes them, e.g. data.ks_alpha=0.05')
      .option(
        '-r, --reference <data>',
        'what the data looked like: a path, a glob, a URL (file, http, https, s3), project/name:version, or - for standard input',
      )
      .option('-s, --sample <data>', 'the new data')
      .option(
        '--suite <file>',
        'expectations in YAML, JSON or TypeScript; without one, all columns of the reference are compared',
      )
      .option(
        '--table <name=data>',
        'further data that the suite looks into, by the name it has there; may be given several times',
        namedTable,
      )
      .option('-a, --alpha <chance>', 'chance of a false alarm for the whole family of tests', chance, 0.05)
      .addOption(correctionOption())
      .option(
        '--min-effect <size>',
        'let significant differences smaller than this pass; in the measure of each test, e.g. D',
        size,
      )
      .addOption(
        choice(
          '--inconclusive <outcome>',
          'what becomes of tests with too few values to find --min-effect (without it: anything)',
          ['fail', 'skip', 'pass'],
        ),
      )
      .option(
        '--equivalence <margin>',
        'pass only what is proven to differ by less than this, in the measure of each test',
        size,
      )
      .option('--localize', 'search the segment of the rows in which a column drifted, e.g. vendor_id = 2')
      .option('--columns <names>', 'compare only these columns, with commas between them', list)
      .addOption(
        choice('--fail-on <severity>', 'which failed checks fail the run', [
          'error',
          'warning',
          'never',
        ]).default('error'),
      )
      .option('--allow-unchecked', 'make warnings of checks that could not be judged (without it: exit 3)')
      .option('--fail-on-identical', 'refuse a sample that is the reference, byte by byte')
      .option(
        '--max-examples <count>',
        'cell values to show with each failed check; 0 prints none',
        wholeNumber,
        5,
      )
      .option(
        '--write-unexpected <folder>',
        'write all rows that break an expectation into files in it, one for each expectation',
      )
      .addOption(
        choice('--unexpected-format <name>', 'as which kind of files', ['csv', 'parquet']).default('csv'),
      )
      .option('--mask <columns>', 'never show a cell of these columns, with commas between them', list),
  )
    .option('--config <file>', 'values for options and suites in YAML, e.g. the config.yaml of Hydra')
    .addOption(new Option('--reference_artifact <data>').hideHelp())
    .addOption(new Option('--sample_artifact <data>').hideHelp())
    .addOption(new Option('--ks_alpha <chance>').argParser(chance).hideHelp())

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
