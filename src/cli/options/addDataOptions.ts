import { Option, type Command } from 'commander'
import type { ResolveOptions } from '../../artifacts/resolver.ts'
import { artifactsOptions } from './artifactsOptions.ts'
import { columnTypes, list, wholeNumber } from './parsers.ts'

export interface DataFlags extends Omit<ResolveOptions, 'progress'> {
  readonly delimiter?: string
  readonly nullValues?: readonly string[]
  readonly types?: Readonly<Record<string, string>>
  readonly memoryLimit?: string
  readonly threads?: number
}

/** Declares the options that say how data is found and read. */
export function addDataOptions(command: Command): Command {
  command
    .addOption(
      new Option('--format <name>', 'how to read the data, where its name does not tell').choices([
        'csv',
        'parquet',
        'json',
        'arrow',
        'npy',
      ]),
    )
    .option('--delimiter <text>', 'separator of CSV files, where it should not be guessed')
    .option(
      '--null-values <texts>',
      'unquoted texts in CSV files that mean "missing", with commas between them',
      list,
    )
    .option(
      '--types <column=type>',
      'what columns of CSV files hold, where it should not be guessed, e.g. zip=string, with commas between them',
      columnTypes,
    )
    .option('--memory-limit <size>', 'memory for the engine, e.g. 2GB; more goes to temporary files')
    .option('--threads <count>', 'threads for the engine', wholeNumber)
  for (const option of artifactsOptions()) command.addOption(option)
  return command
}
