import type { Suite } from '../core/suite.ts'
import type { DataOptions } from './openData.ts'

/** The options of a run with what its suite says of the data. The options win. */
export function suiteDataOptions<O extends Partial<DataOptions>>(suite: Suite | undefined, options: O): O {
  const tables = { ...suite?.tables, ...options.tables }
  const types = { ...suite?.types, ...options.types }
  return { ...suite?.csv, ...options, tables, types, ...(suite?.declared && { declared: suite.declared }) }
}
