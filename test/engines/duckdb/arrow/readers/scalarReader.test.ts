import { DuckDBBlobValue, DuckDBDateValue, type DuckDBValue } from '@duckdb/node-api'
import {
  Binary,
  BinaryView,
  Bool,
  DateMillisecond,
  DurationSecond,
  FixedSizeBinary,
  Float32,
  Float64,
  Int64,
  Int8,
  IntervalYearMonth,
  Null,
  TimeNanosecond,
  Uint32,
  Uint64,
  Utf8,
  Utf8View,
  vectorFromArray,
  type DataType,
} from 'apache-arrow'
import { expect, it } from 'vitest'
import { scalarReader } from '../../../../../src/engines/duckdb/arrow/readers/scalarReader.ts'
import { readCells } from './readCells.ts'

const bytes = Uint8Array.of(0, 97)
const blob = new DuckDBBlobValue(bytes)

it.each<[DataType, string, unknown, DuckDBValue]>([
  [new Int8(), 'INTEGER', -128, -128],
  [new Uint32(), 'UINTEGER', 2 ** 32 - 1, 2 ** 32 - 1],
  [new Int64(), 'BIGINT', -(2n ** 63n), -(2n ** 63n)],
  [new Uint64(), 'UBIGINT', 2n ** 64n - 1n, 2n ** 64n - 1n],
  [new DurationSecond(), 'BIGINT', 90n, 90n],
  [new Float32(), 'FLOAT', 1.5, 1.5],
  [new Float64(), 'DOUBLE', 0.1, 0.1],
  [new Bool(), 'BOOLEAN', false, false],
  [new DateMillisecond(), 'DATE', new Date(-1), new DuckDBDateValue(-1)],
  [new TimeNanosecond(), 'VARCHAR', 3_723_004_005_006n, '01:02:03.004005006'],
  [new Binary(), 'BLOB', bytes, blob],
  [new FixedSizeBinary(2), 'BLOB', bytes, blob],
  [new BinaryView(), 'BLOB', bytes, blob],
  [new Utf8(), 'VARCHAR', 'é', 'é'],
  [new Utf8View(), 'VARCHAR', 'longer than 12 bytes', 'longer than 12 bytes'],
  [new Null(), 'INTEGER', null, null],
])('reads %s as %s', (type, name, value, cell) => {
  const reader = scalarReader('v', type)
  expect(reader.type.toString()).toBe(name)
  expect(readCells(reader, vectorFromArray([value, null], type))).toEqual([cell, null])
})

it('rejects a type without a counterpart by name', () => {
  expect(() => scalarReader('v', new IntervalYearMonth())).toThrow(
    'column "v" is of the Arrow type Interval, which can\'t be read. Leave it out, or write it as text or numbers.',
  )
})
