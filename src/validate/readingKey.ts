import { valueKey } from '../core/metricKey.ts'
import type { Suite } from '../core/suite.ts'

/** Identifies how a suite says that files are read: two suites with one key read the same. */
export const readingKey = ({ csv, types, declared }: Partial<Suite> = {}): string =>
  valueKey({ csv: csv ?? {}, types: types ?? {}, declared: declared ?? {} })
