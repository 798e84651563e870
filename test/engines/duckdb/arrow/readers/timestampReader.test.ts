import {
  DuckDBTimestampNanosecondsValue,
  DuckDBTimestampTZValue,
  DuckDBTimestampValue,
  type DuckDBValue,
} from '@duckdb/node-api'
import { makeData, Timestamp, TimeUnit, Vector } from 'apache-arrow'
import { expect, it } from 'vitest'
import { timestampReader } from '../../../../../src/engines/duckdb/arrow/readers/timestampReader.ts'
import { readCells } from './readCells.ts'

const read = (type: Timestamp, value: bigint): readonly DuckDBValue[] =>
  readCells(
    timestampReader('v', type),
    new Vector([makeData({ type, length: 1, data: BigInt64Array.of(value) })]),
  )

it.each([
  ['seconds', TimeUnit.SECOND, null, 'TIMESTAMP', -1n, new DuckDBTimestampValue(-1_000_000n)],
  ['milliseconds', TimeUnit.MILLISECOND, null, 'TIMESTAMP', 1n, new DuckDBTimestampValue(1000n)],
  ['no zone', TimeUnit.MICROSECOND, '', 'TIMESTAMP', 1n, new DuckDBTimestampValue(1n)],
  ['a zone', TimeUnit.MICROSECOND, 'UTC', 'TIMESTAMP WITH TIME ZONE', 1n, new DuckDBTimestampTZValue(1n)],
  ['nanoseconds', TimeUnit.NANOSECOND, null, 'TIMESTAMP_NS', 1n, new DuckDBTimestampNanosecondsValue(1n)],
] as const)('reads times of %s', (_, unit, zone, name, value, cell) => {
  const type = new Timestamp(unit, zone)
  expect(timestampReader('v', type).type.toString()).toBe(name)
  expect(read(type, value)).toEqual([cell])
})

it('rejects times that no type keeps, and reads the last that one does', () => {
  const seconds = new Timestamp(TimeUnit.SECOND, null)
  const last = (2n ** 63n - 1n) / 1_000_000n
  expect(read(seconds, last)).toEqual([new DuckDBTimestampValue(last * 1_000_000n)])
  expect(() => read(seconds, last + 1n)).toThrow(
    'column "v" has a time beyond the year 290,000, which no type of times keeps.',
  )
})
