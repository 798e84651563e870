import { Option, type Command } from 'commander'
import { driftChoices } from '../../core/driftChoice.ts'
import { unexpectedFormats } from '../../core/unexpectedFormat.ts'
import { addDataOptions } from './addDataOptions.ts'
import { correctionOption } from './correctionOption.ts'
import { optionGroups } from './optionGroups.ts'
import { probability, effectLimits, nameList, namedTable, unitDesign, wholeNumber } from './parsers.ts'

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
    .option('--columns <names>', 'compare only these columns (comma-separated)', nameList)
    .addOption(
      choice('--fail-on <severity>', 'lowest severity that fails the run', [
        'error',
        'warning',
        'never',
      ]).default('error'),
    )
    .addOption(
      choice('--extra-columns <outcome>', 'result of columns that the reference lacks; default: warn', [
        'fail',
        'warn',
        'allow',
      ]),
    )
    .option(
      '--baseline <file>',
      'known failures of `validate baseline`, or a JSON report: fail only on new or worse ones',
    )
    .option('--strict', 'fail checks that had no values to check')
    .option('--allow-unchecked', 'only warn about checks that could not be judged; default: exit code 3')
    .option('--fail-on-identical', 'fail if reference and sample are the same bytes')
    .optionsGroup(optionGroups.drift)
    .option('-a, --alpha <rate>', 'false-alarm rate for all drift tests together', probability, 0.05)
    .addOption(correctionOption())
    .option(
      '--min-effect <limits>',
      'pass smaller effects, by kind, e.g. D=0.05,share=0.02,missing=0.01; a number alone limits D',
      effectLimits,
    )
    .addOption(
      choice('--inconclusive <outcome>', 'result of tests with too few values to detect --min-effect', [
        'fail',
        'skip',
        'pass',
      ]),
    )
    .option(
      '--equivalence <margins>',
      'pass only if the effect is proven smaller than this, by kind as for --min-effect',
      effectLimits,
    )
    .addOption(
      choice(
        '--drift <test>',
        'test for all columns without a suite: thorough also finds spread, sentinels, zeros and rounding; default: auto',
        driftChoices,
      ),
    )
    .option(
      '--unit <columns>',
      'columns that name the rows that belong together, e.g. customer or day(pickup); whole units are compared',
      nameList,
    )
    .option(
      '--unit-design <design>',
      'how to compare units: paired, recent=N or same_weekday=N (docs/units.md); default: in any order',
      unitDesign,
    )
    .option('--localize', 'find the rows in which a column drifted, e.g. vendor_id = 2')
    .optionsGroup(optionGroups.values)
    .option('--max-examples <count>', 'failing values to show for each check; 0 hides them', wholeNumber, 5)
    .option('--mask <columns>', 'never show values of these columns (comma-separated)', nameList)
    .option('--write-unexpected <folder>', 'write all failing rows to files, one for each expectation')
    .addOption(
      choice(
        '--unexpected-format <name>',
        'file format of --write-unexpected; raw-csv has the cells as they are',
        unexpectedFormats,
      ).default('csv'),
    )
    .addOption(new Option('--reference_artifact <data>').hideHelp())
    .addOption(new Option('--sample_artifact <data>').hideHelp())
    .addOption(new Option('--ks_alpha <rate>').argParser(probability).hideHelp())
  return program
}

const choice = (flags: string, text: string, choices: readonly string[]): Option =>
  new Option(flags, text).choices(choices)
