import type { Command } from 'commander'
import { addHelp } from '../options/addHelp.ts'
import { addLimitOptions } from '../options/addLimitOptions.ts'
import { addDataOptions } from '../options/addDataOptions.ts'
import type { CalibrateFlags } from '../options/calibrateFlags.ts'
import { correctionOption } from '../options/correctionOption.ts'
import { optionGroups } from '../options/optionGroups.ts'
import { probability, nameList, wholeNumber } from '../options/parsers.ts'
import { allowPluginsOption } from '../options/trustOptions.ts'
import type { Shell } from '../shell.ts'

/** Declares `validate calibrate`, which measures the false alarms of drift checks on a reference. */
export const calibrateCommand = (program: Command, shell: Shell): Command =>
  addHelp(
    addLimitOptions(addSplitOptions(program).addOption(allowPluginsOption()))
      .optionsGroup(optionGroups.general)
      .option('-v, --verbose', 'also list checks that no split tested')
      .option('-q, --quiet', 'print the verdict only'),
    'validate calibrate --reference 2019.parquet',
    'validate calibrate --reference 2019.parquet --suite trips.yaml --splits 500',
  )
    .addHelpText(
      'after',
      '\nExit code: 0 no rate is above its promise, 1 a rate is above its promise, 2 usage error or nothing to\nmeasure, 3 the data or a check could not be read.',
    )
    .allowExcessArguments(false)
    .action(async (flags: CalibrateFlags) => {
      const { runCalibrate } = await import('./runCalibrate.ts')
      shell.finish(await runCalibrate(flags, shell))
    })

/** The measurement, and how often it is repeated. */
const addSplitOptions = (program: Command): Command =>
  addDataOptions(
    program
      .command('calibrate')
      .description('measure the false-alarm rate of drift checks on random splits of a reference')
      .optionsGroup(optionGroups.data)
      .requiredOption('-r, --reference <data>', 'data to split'),
  )
    .optionsGroup(optionGroups.checks)
    .option('--suite <file>', 'suite whose drift checks are measured; without one, all columns are compared')
    .option('--columns <names>', 'compare only these columns (comma-separated)', nameList)
    .optionsGroup(optionGroups.drift)
    .option(
      '--sample-size <rows>',
      'approximate number of rows in each part; default: half of the reference',
      wholeNumber,
    )
    .option(
      '--unit <columns>',
      'what rows belong together, e.g. customer or day(pickup): whole units are split',
      nameList,
    )
    .option('--splits <count>', 'number of random splits', wholeNumber, 200)
    .option('-a, --alpha <rate>', 'promised false-alarm rate', probability, 0.05)
    .addOption(correctionOption())
    .option('--seed <number>', 'random seed of the splits', wholeNumber, 0)
    .optionsGroup(optionGroups.reports)
    .option('--json [file]', 'write the measured rates as JSON; - or no file for stdout')
