import {
  DuckDBTimestampNanosecondsValue,
  DuckDBTimestampTZValue,
  DuckDBTimestampValue,
  TIMESTAMP,
  TIMESTAMP_NS,
  TIMESTAMPTZ,
  type DuckDBType,
  type DuckDBValue,
} from '@duckdb/node-api'
import { TimeUnit, type Timestamp } from 'apache-arrow'
import type { ArrowReader } from './arrowReader.ts'
import { orNull } from './orNull.ts'

/** Reads times from the buffer: Apache Arrow gives them as doubles of milliseconds, which forget nanoseconds. */
export function timestampReader(name: string, { unit, timezone }: Timestamp): ArrowReader {
  if (unit === TimeUnit.NANOSECOND)
    return integers(TIMESTAMP_NS, (value) => new DuckDBTimestampNanosecondsValue(value))
  const factor = 1_000_000n / 1000n ** BigInt(unit)
  const micros = (value: bigint): bigint => {
    if (BigInt.asIntN(64, value * factor) === value * factor) return value * factor
    throw new Error(`column "${name}" has a time beyond the year 290,000, which no type of times keeps.`)
  }
  const isZoned = timezone !== null && timezone !== undefined && timezone !== ''
  return isZoned
    ? integers(TIMESTAMPTZ, (value) => new DuckDBTimestampTZValue(micros(value)))
    : integers(TIMESTAMP, (value) => new DuckDBTimestampValue(micros(value)))
}

const integers = (type: DuckDBType, cell: (value: bigint) => DuckDBValue): ArrowReader => ({
  type,
  read: (data) => orNull(data, (row) => cell((data.values as BigInt64Array)[row]!)),
})
