import { csvOptions, type CsvOptions } from '../../core/csvOptions.ts'

/** Those of some flags that say how CSV files are written. */
export const csvOf = (flags: object): CsvOptions =>
  Object.fromEntries(
    Object.entries(flags).filter(([name, value]) => name in csvOptions.shape && value !== undefined),
  )
