import type { Command } from 'commander'
import { addDataOptions } from '../options/addDataOptions.ts'
import type { CalibrateFlags } from '../options/calibrateFlags.ts'
import { correctionOption } from '../options/correctionOption.ts'
import { chance, list, wholeNumber } from '../options/parsers.ts'
import type { Shell } from '../shell.ts'

/** Declares `validate calibrate`, which measures the false alarms of drift checks on a reference. */
export const calibrateCommand = (program: Command, shell: Shell): Command =>
  addDataOptions(addMeasured(program))
    .option('-v, --verbose', 'list the checks that were tested in no split, too')
    .option('-q, --quiet', 'print the verdict only')
    .addHelpText(
      'after',
      '\nExit code: 0 every rate agrees with its promise or is below it, 1 the whole interval of one lies above it,\n2 wrong usage or nothing to measure, 3 data or a check could not be read.',
    )
    .allowExcessArguments(false)
    .action(async (flags: CalibrateFlags) => {
      const { runCalibrate } = await import('./runCalibrate.ts')
      shell.finish(await runCalibrate(flags, shell))
    })

/** What is measured, and how often. */
const addMeasured = (program: Command): Command =>
  program
    .command('calibrate')
    .description(
      'measure how often drift checks raise a false alarm: on random splits of a reference, in which nothing has drifted',
    )
    .requiredOption('-r, --reference <data>', 'the data to split, named as for validate')
    .option('--suite <file>', 'whose drift checks are measured; without one, all columns are compared')
    .option('--columns <names>', 'compare only these columns, with commas between them', list)
    .option(
      '--sample-size <rows>',
      'rows of each part, give or take; half of the reference unless told',
      wholeNumber,
    )
    .option('--splits <count>', 'how often the reference is split', wholeNumber, 200)
    .option('-a, --alpha <chance>', 'the promised chance of a false alarm', chance, 0.05)
    .addOption(correctionOption())
    .option('--seed <number>', 'another seed makes other splits', wholeNumber, 0)
    .option('--json [file]', 'write what was measured as JSON; - or no file for standard output')
