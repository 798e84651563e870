import type { Command } from 'commander'
import { addDataOptions } from '../options/addDataOptions.ts'
import { addHelp } from '../options/addHelp.ts'
import { addLimitOptions } from '../options/addLimitOptions.ts'
import type { LockFlags } from '../options/lockFlags.ts'
import { optionGroups } from '../options/optionGroups.ts'
import { nameList } from '../options/parsers.ts'
import type { Shell } from '../shell.ts'

/** Declares `validate lock`, which writes a file that stands for a reference. */
export const lockCommand = (program: Command, shell: Shell): Command =>
  addHelp(
    addLimitOptions(
      addDataOptions(
        program
          .command('lock <data>')
          .description(
            'write a small file that stands for a reference: its columns and distributions, not its rows',
          )
          .optionsGroup(optionGroups.data)
          .option('--suite <file>', 'suite that says how the data is read')
          .optionsGroup(optionGroups.values)
          .option('--mask <columns>', 'never write values of these columns (comma-separated)', nameList)
          .optionsGroup(optionGroups.reports)
          .option('-o, --output <file>', 'lock to write; - for stdout', 'reference.lock.json')
          .option('--check', 'write nothing, and exit with 1 if the data is not the data of the lock')
          .option('--force', 'overwrite the lock if it exists'),
      ),
    ),
    'validate lock 2019-06.csv -o reference.lock.json',
    'validate lock 2019-06.csv -o reference.lock.json --check',
  )
    .allowExcessArguments(false)
    .action(async (data: string, flags: LockFlags) => {
      const { runLock } = await import('./runLock.ts')
      shell.finish(await runLock(data, flags, shell))
    })
