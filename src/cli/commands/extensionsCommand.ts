import type { Command } from 'commander'
import { addHelp } from '../options/addHelp.ts'
import { optionGroups } from '../options/optionGroups.ts'
import type { Shell } from '../shell.ts'
import type { InstallFlags } from './extensions/install.ts'
import type { ListFlags } from './extensions/list.ts'

/** Declares `validate extensions install` and `list`. As with `validate`, the work is imported when it is needed. */
export function extensionsCommand(program: Command, shell: Shell): void {
  const extensions = addHelp(
    program.command('extensions').description('install extensions of DuckDB that read databases and lakes'),
    'validate extensions list',
    'validate extensions install postgres',
  )
  addHelp(
    extensions
      .command('list')
      .description('list the extensions that read data, and which are installed')
      .optionsGroup(optionGroups.general)
      .option('--json', 'print JSON'),
    'validate extensions list',
    'validate extensions list --json',
  )
    .allowExcessArguments(false)
    .action(async (flags: ListFlags) => {
      const { list } = await import('./extensions/list.ts')
      shell.finish(await list(flags, shell))
    })
  addHelp(
    extensions
      .command('install <names...>')
      .description('install extensions for this user, from extensions.duckdb.org or a file')
      .optionsGroup(optionGroups.general)
      .option('--from <file>', 'file of the extension, name.duckdb_extension, if there is no network'),
    'validate extensions install avro iceberg',
    'validate extensions install sqlite --from sqlite.duckdb_extension',
  ).action(async (names: readonly string[], flags: InstallFlags) => {
    const { install } = await import('./extensions/install.ts')
    shell.finish(await install(names, flags, shell))
  })
}
