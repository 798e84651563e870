import { Option, type Command } from 'commander'
import { addDataOptions } from '../options/addDataOptions.ts'
import { addHelp } from '../options/addHelp.ts'
import { addLimitOptions } from '../options/addLimitOptions.ts'
import { duration } from '../options/artifactsParsers.ts'
import { optionGroups } from '../options/optionGroups.ts'
import { probability, wholeNumber } from '../options/parsers.ts'
import type { ConvertFlags } from './suite/convert.ts'
import type { LintFlags } from './suite/lint.ts'
import type { MutateFlags } from './suite/mutate.ts'
import { allowPluginsOption } from '../options/trustOptions.ts'
import type { SchemaFlags } from './suite/printSchema.ts'
import type { Shell } from '../shell.ts'

/** Declares `validate suite convert`, `schema`, `lint` and `mutate`. As with `validate`, the work is imported when it is needed. */
export function suiteCommand(program: Command, shell: Shell): void {
  // Or `validate` would take the options behind `suite` for its own.
  program.enablePositionalOptions()
  const suite = addHelp(
    program
      .command('suite')
      .description(
        'convert suites, print their JSON Schema, find their problems, and measure what they catch',
      ),
    'validate suite convert contract.yaml --to yaml',
    'validate suite schema > suite.schema.json',
  )
  addHelp(
    suite
      .command('schema [file]')
      .description('print the JSON Schema of suites for editors, including the plugins of a suite file'),
    'validate suite schema > suite.schema.json',
    'validate suite schema trips.yaml > trips.schema.json',
  )
    .addOption(allowPluginsOption())
    .allowExcessArguments(false)
    .action(async (file: string | undefined, flags: SchemaFlags) => {
      const { printSchema } = await import('./suite/printSchema.ts')
      shell.finish(await printSchema(file, flags, shell))
    })
  addHelp(
    suite
      .command('convert <file>')
      .description(
        'convert a suite, from Touchstone or another tool, to YAML, JSON, TypeScript or Great Expectations',
      )
      .optionsGroup(optionGroups.general)
      .addOption(
        new Option('--to <format>', 'output format; gx is a Great Expectations suite')
          .choices(['yaml', 'json', 'ts', 'gx'])
          .makeOptionMandatory(),
      )
      .option('-o, --output <file>', 'output file; default: stdout')
      .addOption(allowPluginsOption()),
    'validate suite convert contract.yaml --to yaml -o trips.yaml',
    'validate suite convert trips.yaml --to gx',
  )
    .allowExcessArguments(false)
    .action(async (file: string, flags: ConvertFlags) => {
      const { convert } = await import('./suite/convert.ts')
      shell.finish(await convert(file, flags, shell))
    })
  lintCommand(suite, shell)
  mutateCommand(suite, shell)
}

/** Declares `validate suite mutate`, which measures what a suite catches. */
function mutateCommand(suite: Command, shell: Shell): void {
  const declared = addDataOptions(
    suite
      .command('mutate <file>')
      .description(
        'corrupt a reference in about 50 ways, and count what the suite catches: its mutation score',
      )
      .optionsGroup(optionGroups.data)
      .requiredOption('-r, --reference <data>', 'data that the suite passes'),
  )
    .optionsGroup(optionGroups.checks)
    .option('--min-score <share>', 'fail below this share of mutants caught, e.g. 0.8', probability)
    .option('--seed <number>', 'random seed of the corruptions', wholeNumber, 0)
    .optionsGroup(optionGroups.reports)
    .option('--json [file]', 'write the mutants and the score as JSON; - or no file for stdout')
  addHelp(
    addLimitOptions(declared)
      .optionsGroup(optionGroups.general)
      .option('--timeout <time>', 'time for all mutants, e.g. 10m; past it the exit code is 3', duration)
      .option('-v, --verbose', 'also list the mutants that are caught')
      .option('-q, --quiet', 'print the score only'),
    'validate suite mutate trips.yaml --reference 2019-06.csv',
    'validate suite mutate trips.yaml --reference 2019-06.csv --min-score 0.8 --json score.json',
  )
    .addOption(allowPluginsOption())
    .allowExcessArguments(false)
    .action(async (file: string, flags: MutateFlags) => {
      const { mutate } = await import('./suite/mutate.ts')
      shell.finish(await mutate(file, flags, shell))
    })
}

/** Declares `validate suite lint`, which finds problems of a suite. */
function lintCommand(suite: Command, shell: Shell): void {
  const declared = addDataOptions(
    suite
      .command('lint <file>')
      .description('find what can never fail, contradicts or repeats another expectation, or checks nothing')
      .optionsGroup(optionGroups.data)
      .option('-r, --reference <data>', 'data that the suite should pass; shows unchecked columns too'),
  )
    .optionsGroup(optionGroups.checks)
    .option('--strict', 'exit with 1 if there is any problem')
    .optionsGroup(optionGroups.reports)
    .option('--json [file]', 'write the problems as JSON; - or no file for stdout')
  addHelp(
    addLimitOptions(declared),
    'validate suite lint trips.yaml',
    'validate suite lint trips.yaml --reference 2019-06.csv --strict',
  )
    .addOption(allowPluginsOption())
    .allowExcessArguments(false)
    .action(async (file: string, flags: LintFlags) => {
      const { lint } = await import('./suite/lint.ts')
      shell.finish(await lint(file, flags, shell))
    })
}
