import type { Command } from 'commander'
import { UsageError } from '../../errors/usageError.ts'
import { addDataOptions } from '../options/addDataOptions.ts'
import { addHelp } from '../options/addHelp.ts'
import { addLimitOptions } from '../options/addLimitOptions.ts'
import { addSplitOptions } from '../options/addSplitOptions.ts'
import { optionGroups } from '../options/optionGroups.ts'
import { wholeNumber } from '../options/parsers.ts'
import type { SuggestFlags } from '../options/suggestFlags.ts'
import type { Shell } from '../shell.ts'

/** Declares `validate suggest`, which writes a suite that data justifies. */
export const suggestCommand = (program: Command, shell: Shell): Command =>
  addHelp(
    addLimitOptions(
      addSplitOptions(
        addDataOptions(
          program
            .command('suggest [data...]')
            .description(
              'suggest a suite that data justifies; each file is one batch, and several make better rules',
            ),
        )
          .optionsGroup(optionGroups.data)
          .option('-s, --sample <data>', 'with --update: new data that the suite fails on')
          .option('-r, --reference <data>', 'with --update: reference of the suite')
          .optionsGroup(optionGroups.checks)
          .option(
            '--update <suite>',
            'print the smallest change of a suite that failures on --sample justify, as a diff',
          )
          .option('--write', 'with --update: write the changes to the suite')
          .option('--all', 'also write rules that say little more than others'),
      )
        .option('--seed <number>', 'random seed of the splits', wholeNumber, 0)
        .optionsGroup(optionGroups.reports)
        .option('-o, --output <file>', 'suite to write, .yaml or .ts; default: YAML on stdout')
        .option('--force', 'overwrite the suite if it exists'),
    ),
    'validate suggest 2019-04.csv 2019-05.csv 2019-06.csv -o trips.yaml',
    'validate suggest --update trips.yaml --sample 2019-07.csv',
  )
    .allowExcessArguments(false)
    .action(async (data: readonly string[], flags: SuggestFlags) => {
      if (flags.update !== undefined) {
        if (data.length > 0) throw new UsageError('--update takes its data from --sample. Pass one of both.')
        const { runUpdate } = await import('./runUpdate.ts')
        shell.finish(await runUpdate(flags.update, flags, shell))
        return
      }
      const { runSuggest } = await import('./runSuggest.ts')
      shell.finish(await runSuggest(data, flags, shell))
    })
