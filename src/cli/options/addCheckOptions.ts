import { Option, type Command } from 'commander'
import { addDataOptions } from './addDataOptions.ts'
import { correctionOption } from './correctionOption.ts'
import { optionGroups } from './optionGroups.ts'
import { chance, list, namedTable, size, wholeNumber } from './parsers.ts'

/** Declares which data is checked, and how. */
export function addCheckOptions(program: Command): Command {
  program
    .argument('[overrides...]', 'Hydra overrides for --config, e.g. data.ks_alpha=0.05')
    .optionsGroup(optionGroups.data)
    .option(
      '-r, --reference <data>',
      'reference data: path, glob, URL (file, http, https, s3), project/name:version, or - for stdin',
    )
    .option('-s, --sample <data>', 'new data to check, named in the same way')
    .option(
      '--table <name=data>',
      'additional table that the suite uses, as name=data (repeatable)',
      namedTable,
    )
  addDataOptions(program)
  program
    .optionsGroup(optionGroups.checks)
    .option(
      '--suite <file>',
      'suite in YAML, JSON or TypeScript; without one, all reference columns are compared',
    )
    .option('--columns <names>', 'compare only these columns (comma-separated)', list)
    .addOption(
      choice('--fail-on <severity>', 'lowest severity that fails the run', [
        'error',
        'warning',
        'never',
      ]).default('error'),
    )
    .option('--allow-unchecked', 'only warn about checks that could not be judged; default: exit code 3')
    .option('--fail-on-identical', 'fail if reference and sample are the same bytes')
    .optionsGroup(optionGroups.drift)
    .option('-a, --alpha <rate>', 'false-alarm rate for all drift tests together', chance, 0.05)
    .addOption(correctionOption())
    .option(
      '--min-effect <size>',
      "pass significant differences smaller than this, in units of each test's effect size",
      size,
    )
    .addOption(
      choice('--inconclusive <outcome>', 'result of tests with too few values to detect --min-effect', [
        'fail',
        'skip',
        'pass',
      ]),
    )
    .option(
      '--equivalence <margin>',
      "pass only if the difference is proven smaller than <margin>, in units of each test's effect size",
      size,
    )
    .option('--localize', 'find the rows in which a column drifted, e.g. vendor_id = 2')
    .optionsGroup(optionGroups.values)
    .option('--max-examples <count>', 'failing values to show for each check; 0 hides them', wholeNumber, 5)
    .option('--mask <columns>', 'never show values of these columns (comma-separated)', list)
    .option('--write-unexpected <folder>', 'write all failing rows to files, one for each expectation')
    .addOption(
      choice('--unexpected-format <name>', 'file format of --write-unexpected', ['csv', 'parquet']).default(
        'csv',
      ),
    )
    .addOption(new Option('--reference_artifact <data>').hideHelp())
    .addOption(new Option('--sample_artifact <data>').hideHelp())
    .addOption(new Option('--ks_alpha <rate>').argParser(chance).hideHelp())
  return program
}

const choice = (flags: string, text: string, choices: readonly string[]): Option =>
  new Option(flags, text).choices(choices)
