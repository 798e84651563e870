import { INTEGER, STRUCT, structValue, VARCHAR } from '@duckdb/node-api'
import { Field, Int32, IntervalYearMonth, Struct, Utf8, vectorFromArray, type TypeMap } from 'apache-arrow'
import { expect, it } from 'vitest'
import { readerOf } from '../../../../../src/engines/duckdb/arrow/readers/readerOf.ts'
import { structReader } from '../../../../../src/engines/duckdb/arrow/readers/structReader.ts'
import { readCells } from './readCells.ts'

const person = new Struct<{ name: Utf8; age: Int32 }>([
  new Field('name', new Utf8()),
  new Field('age', new Int32()),
])

it('reads each field, and null where the struct is', () => {
  const vector = vectorFromArray([{ name: 'Ann', age: 3 }, null, { name: 'Bob', age: null }], person)
  const reader = structReader('v', person as Struct, readerOf)
  expect(reader.type).toEqual(STRUCT({ name: VARCHAR, age: INTEGER }))
  expect(readCells(reader, vector)).toEqual([
    structValue({ name: 'Ann', age: 3 }),
    null,
    structValue({ name: 'Bob', age: null }),
  ])
})

it('names the field that cannot be read', () => {
  const type: Struct<TypeMap> = new Struct([new Field('since', new IntervalYearMonth())])
  expect(() => structReader('v', type, readerOf)).toThrow('column "v.since" is of the Arrow type Interval')
})
