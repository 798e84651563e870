import { FixedSizeBinary, Utf8, vectorFromArray } from 'apache-arrow'
import { expect, it } from 'vitest'
import { columnReader } from '../../../../../src/engines/duckdb/arrow/readers/columnReader.ts'
import { readCells } from './readCells.ts'

it('reads UUIDs as text by their extension', () => {
  const type = new FixedSizeBinary(16)
  const vector = vectorFromArray([Uint8Array.from({ length: 16 }, (_, i) => 17 * i), null], type)
  expect(readCells(columnReader('v', type, 'arrow.uuid'), vector)).toEqual([
    '00112233-4455-6677-8899-aabbccddeeff',
    null,
  ])
})

it.each([undefined, 'arrow.json', 'constructor'])('reads by its type with the extension %s', (extension) => {
  expect(readCells(columnReader('v', new Utf8(), extension), vectorFromArray(['a']))).toEqual(['a'])
})
