import { VARCHAR } from '@duckdb/node-api'
import { Dictionary, Int8, Utf8, vectorFromArray } from 'apache-arrow'
import { expect, it } from 'vitest'
import { dictionaryReader } from '../../../../../src/engines/duckdb/arrow/readers/dictionaryReader.ts'
import { readerOf } from '../../../../../src/engines/duckdb/arrow/readers/readerOf.ts'
import { readCells } from './readCells.ts'

it('reads the values that the numbers stand for, also of a slice', () => {
  const type = new Dictionary(new Utf8(), new Int8())
  const vector = vectorFromArray(['b', 'a', null, 'b'], type)
  const reader = dictionaryReader('v', type, readerOf)
  expect(reader.type).toEqual(VARCHAR)
  expect(readCells(reader, vector)).toEqual(['b', 'a', null, 'b'])
  expect(readCells(reader, vector.slice(1, 3))).toEqual(['a', null])
})
