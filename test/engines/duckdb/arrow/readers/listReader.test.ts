import { INTEGER, LIST, listValue } from '@duckdb/node-api'
import { Field, FixedSizeList, Int32, LargeList, List, makeData, Vector, vectorFromArray } from 'apache-arrow'
import { expect, it } from 'vitest'
import { listReader } from '../../../../../src/engines/duckdb/arrow/readers/listReader.ts'
import { readerOf } from '../../../../../src/engines/duckdb/arrow/readers/readerOf.ts'
import { readCells } from './readCells.ts'

const item = new Field('item', new Int32())
const large = makeData({
  type: new LargeList(item),
  length: 3,
  nullCount: 1,
  nullBitmap: Uint8Array.of(0b101),
  valueOffsets: BigInt64Array.of(0n, 2n, 2n, 4n),
  child: vectorFromArray([1, 2, 3, 4], new Int32()).data[0]!,
})

it.each([
  ['lists', vectorFromArray([[1, 2], null, [3, 4]], new List(item))],
  ['lists with offsets of 64 bits', new Vector([large])],
  ['lists of a fixed size', vectorFromArray([[1, 2], null, [3, 4]], new FixedSizeList(2, item))],
])('reads %s, and slices of them', (_, vector) => {
  const reader = listReader('v', vector.type, readerOf)
  expect(reader.type).toEqual(LIST(INTEGER))
  expect(readCells(reader, vector as Vector)).toEqual([listValue([1, 2]), null, listValue([3, 4])])
  expect(readCells(reader, vector.slice(1) as Vector)).toEqual([null, listValue([3, 4])])
})

it('reads null items and empty lists', () => {
  const vector = vectorFromArray([[], [null, 1]], new List(item))
  expect(readCells(listReader('v', vector.type, readerOf), vector)).toEqual([
    listValue([]),
    listValue([null, 1]),
  ])
})
