import type { Suite } from '../core/suite.ts'
import type { DataOptions } from './openData.ts'

/** The options of a run with what its suite says of the data. The options win. */
export function suiteDataOptions<O extends Partial<DataOptions>>(suite: Suite | undefined, options: O): O {
  const reference = options.reference ?? suite?.reference
  const sample = options.sample ?? suite?.sample
  const tables = { ...suite?.tables, ...options.tables }
  const types = { ...suite?.types, ...options.types }
  return {
    ...suite?.csv,
    ...options,
    ...(reference !== undefined && { reference }),
    ...(sample !== undefined && { sample }),
    tables,
    types,
    ...(suite?.declared && { declared: suite.declared }),
  }
}
