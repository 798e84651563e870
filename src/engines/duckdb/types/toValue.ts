import type { DuckDBDecimalValue, DuckDBValue } from '@duckdb/node-api'
import type { Value } from '../../../core/row.ts'

/** A DuckDB value as a plain one: safe integers become numbers, larger ones stay bigints, everything else is its SQL text. */
export function toValue(value: DuckDBValue): Value {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value
  if (typeof value === 'bigint') return integer(value)
  return isWholeDecimal(value) ? integer(value.value) : value.toString()
}

const integer = (value: bigint): number | bigint =>
  value >= Number.MIN_SAFE_INTEGER && value <= Number.MAX_SAFE_INTEGER ? Number(value) : value

/** The package is loaded only when an engine starts, so that its classes can't be named here. */
const isWholeDecimal = (value: object): value is DuckDBDecimalValue =>
  'scale' in value && value.scale === 0 && 'value' in value && typeof value.value === 'bigint'
