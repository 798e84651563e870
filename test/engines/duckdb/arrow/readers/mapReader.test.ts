import { INTEGER, MAP, mapValue, VARCHAR } from '@duckdb/node-api'
import { Field, Int32, Map_, Struct, Utf8, vectorFromArray } from 'apache-arrow'
import { expect, it } from 'vitest'
import { mapReader } from '../../../../../src/engines/duckdb/arrow/readers/mapReader.ts'
import { readerOf } from '../../../../../src/engines/duckdb/arrow/readers/readerOf.ts'
import { readCells } from './readCells.ts'

it('reads maps with their keys in order', () => {
  const pairs = new Struct<{ key: Utf8; value: Int32 }>([
    new Field('key', new Utf8()),
    new Field('value', new Int32()),
  ])
  const type = new Map_(new Field('entries', pairs))
  const vector = vectorFromArray(
    [
      new Map([
        ['b', 1],
        ['a', 2],
      ]),
      null,
      new Map(),
    ],
    type,
  )
  const reader = mapReader('v', type, readerOf)
  expect(reader.type).toEqual(MAP(VARCHAR, INTEGER))
  expect(readCells(reader, vector)).toEqual([
    mapValue([
      { key: 'b', value: 1 },
      { key: 'a', value: 2 },
    ]),
    null,
    mapValue([]),
  ])
})
