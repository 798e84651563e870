import { Option, type Command } from 'commander'
import type { CsvOptions } from '../../core/csvOptions.ts'
import type { ResolveOptions } from '../../artifacts/resolver.ts'
import { artifactsOptions } from './artifactsOptions.ts'
import { csvFlags } from './csvFlags.ts'
import { optionGroups } from './optionGroups.ts'
import { columnTypes } from './parsers.ts'

export interface DataFlags extends Omit<ResolveOptions, 'progress'>, CsvOptions {
  readonly types?: Readonly<Record<string, string>>
  readonly records?: string
  readonly memoryLimit?: string
  readonly threads?: number
  readonly queryTimeout?: number
  readonly engine?: 'duckdb' | 'pushdown'
  readonly pull?: boolean
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
    .option(
      '--types <column=type>',
      'column types for CSV files; overrides type inference, e.g. zip=string,price=currency (comma-separated)',
      columnTypes,
    )
    .option(
      '--records <path>',
      'path of the rows in JSON files that are one object, e.g. data; . for lists of values',
    )
  for (const option of csvFlags()) command.addOption(option)
  for (const option of artifactsOptions()) command.addOption(option)
  return command
}
