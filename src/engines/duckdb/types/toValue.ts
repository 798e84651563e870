import type { DuckDBValue } from '@duckdb/node-api'
import type { Value } from '../../../core/metric.ts'

/** A DuckDB value as a plain one: safe integers become numbers, larger ones stay bigints, all else is its SQL text. */
export function toValue(value: DuckDBValue): Value {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value
  if (typeof value === 'bigint')
    return value >= Number.MIN_SAFE_INTEGER && value <= Number.MAX_SAFE_INTEGER ? Number(value) : value
  return value.toString()
}
