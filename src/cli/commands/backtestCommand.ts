import type { Command } from 'commander'
import { addDataOptions } from '../options/addDataOptions.ts'
import { addHelp } from '../options/addHelp.ts'
import { addLimitOptions } from '../options/addLimitOptions.ts'
import { correctionOption } from '../options/correctionOption.ts'
import { optionGroups } from '../options/optionGroups.ts'
import { nameList, probability } from '../options/parsers.ts'
import { allowPluginsOption } from '../options/trustOptions.ts'
import type { Shell } from '../shell.ts'
import type { BacktestFlags } from './runBacktest.ts'

/** Declares `validate backtest`, which runs a suite on past versions. */
export const backtestCommand = (program: Command, shell: Shell): Command =>
  addHelp(
    addLimitOptions(addVersionOptions(program).addOption(allowPluginsOption()))
      .optionsGroup(optionGroups.general)
      .option('-v, --verbose', 'also list the checks that never failed')
      .option('-q, --quiet', 'print the failure rate of the whole run only'),
    "validate backtest --suite trips.yaml --over 'data/2019-*.csv'",
    'validate backtest --suite trips.yaml --over taxi/trips:v0..latest --reference previous',
  )
    .addHelpText(
      'after',
      '\nExit code: 0 all versions were checked, whatever their verdicts; 2 usage error; 3 a version could not be read.',
    )
    .allowExcessArguments(false)
    .action(async (flags: BacktestFlags) => {
      const { runBacktest } = await import('./runBacktest.ts')
      shell.finish(await runBacktest(flags, shell))
    })

const addVersionOptions = (program: Command): Command =>
  addDataOptions(
    program
      .command('backtest')
      .description('run a suite on past versions of the data: how often would each check have failed?')
      .optionsGroup(optionGroups.data)
      .requiredOption(
        '--over <versions...>',
        'versions, the oldest first: name:v0..latest, a glob, a directory, or several files',
      )
      .option(
        '-r, --reference <data>',
        'data that each version is compared with; previous: the version before it',
      ),
  )
    .optionsGroup(optionGroups.checks)
    .option('--suite <file>', 'suite to run; without one, all columns are compared with the reference')
    .optionsGroup(optionGroups.drift)
    .option('-a, --alpha <rate>', 'false-alarm rate for all drift tests together', probability, 0.05)
    .addOption(correctionOption())
    .option('--unit <columns>', 'columns that name the rows that belong together', nameList)
    .optionsGroup(optionGroups.reports)
    .option('--json [file]', 'write the verdicts and rates as JSON; - or no file for stdout')
