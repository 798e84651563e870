import type { Command } from 'commander'
import { addDataOptions } from '../options/addDataOptions.ts'
import { addHelp } from '../options/addHelp.ts'
import { addLimitOptions } from '../options/addLimitOptions.ts'
import { optionGroups } from '../options/optionGroups.ts'
import { nameList, wholeNumber } from '../options/parsers.ts'
import type { ProfileFlags } from '../options/profileFlags.ts'
import type { Shell } from '../shell.ts'

/** Declares `validate profile`, which describes data, or two datasets side by side. */
export const profileCommand = (program: Command, shell: Shell): Command =>
  addHelp(
    addLimitOptions(
      addDataOptions(
        program
          .command('profile <data>')
          .description('describe every column of data, and what to look at first')
          .optionsGroup(optionGroups.data)
          .option('--against <reference>', 'data to compare it with: what differs comes first'),
      )
        .optionsGroup(optionGroups.values)
        .option('--mask <columns>', 'never show values of these columns (comma-separated)', nameList)
        .option('--max-examples <count>', '0 shows no values of any column', wholeNumber, 5)
        .optionsGroup(optionGroups.reports)
        .option('--html <file>', 'write the profile as one HTML page')
        .option('--json <file>', 'write the profile as JSON; - is stdout'),
    ),
    'validate profile 2019-06.csv --html profile.html',
    'validate profile 2019-07.csv --against 2019-06.csv --html profile.html',
  )
    .allowExcessArguments(false)
    .action(async (data: string, flags: ProfileFlags) => {
      const { runProfile } = await import('./runProfile.ts')
      shell.finish(await runProfile(data, flags, shell))
    })
