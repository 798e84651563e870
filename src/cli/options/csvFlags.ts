import { Option } from 'commander'
import { optionGroups } from './optionGroups.ts'
import { nameList, unescapeText, wholeNumber } from './parsers.ts'

const csvFlag = (flags: string, description: string): Option =>
  new Option(flags, description).helpGroup(optionGroups.format)

/** The options that say how CSV files are written. */
export const csvFlags = (): readonly Option[] => [
  csvFlag('--delimiter <text>', 'separator of CSV files; overrides detection, e.g. \\t or \\u0001').argParser(
    unescapeText,
  ),
  csvFlag('--null-values <texts>', 'unquoted CSV values that mean "missing" (comma-separated)').argParser(
    nameList,
  ),
  csvFlag('--encoding <name>', 'encoding of CSV files without a byte order mark, e.g. windows-1252'),
  csvFlag('--decimal <mark>', 'decimal mark in CSV files').choices(['.', ',']),
  csvFlag('--thousands <mark>', 'thousands separator in CSV files').choices([',', '.', ' ', "'", '_']),
  csvFlag(
    '--date-format <format>',
    'strptime format of dates in CSV files, besides ISO 8601, e.g. %d/%m/%Y (repeatable)',
  ).argParser((format: string, before: readonly string[] | undefined) => [...(before ?? []), format]),
  csvFlag('--skip <lines>', 'number of lines before the header of CSV files').argParser(wholeNumber),
  csvFlag('--comment <text>', 'start of lines to ignore in CSV files, e.g. #'),
  csvFlag('--quote <character>', 'quote around cells in CSV files; "" for none'),
  csvFlag('--escape <character>', 'character before a quote inside quotes in CSV files, e.g. \\'),
]
