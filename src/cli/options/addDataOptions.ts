import { Option, type Command } from 'commander'
import type { ResolveOptions } from '../../artifacts/resolver.ts'
import { artifactsOptions } from './artifactsOptions.ts'
import { optionGroups } from './optionGroups.ts'
import { columnTypes, list } from './parsers.ts'

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
    .optionsGroup(optionGroups.format)
    .addOption(
      new Option('--format <name>', "file format, if the file name doesn't show it").choices([
        'csv',
        'parquet',
        'json',
        'arrow',
        'npy',
      ]),
    )
    .option('--delimiter <text>', 'separator of CSV files; overrides detection')
    .option('--null-values <texts>', 'unquoted CSV values that mean "missing" (comma-separated)', list)
    .option(
      '--types <column=type>',
      'column types for CSV files; overrides type inference, e.g. zip=string (comma-separated)',
      columnTypes,
    )
  for (const option of artifactsOptions()) command.addOption(option)
  return command
}
