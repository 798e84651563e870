import { DECIMAL, DuckDBDecimalValue } from '@duckdb/node-api'
import { Decimal, makeData, Vector } from 'apache-arrow'
import { expect, it } from 'vitest'
import { decimalReader } from '../../../../../src/engines/duckdb/arrow/readers/decimalReader.ts'
import { readCells } from './readCells.ts'

it('reads 128 bits in two’s complement, the lowest word first', () => {
  const type = new Decimal(2, 38, 128)
  const words = [
    [150, 0, 0, 0],
    [0xffffff6a, 0xffffffff, 0xffffffff, 0xffffffff],
    [0, 0, 1, 0],
  ]
  const vector = new Vector([makeData({ type, length: 3, data: Uint32Array.from(words.flat()) })])
  const reader = decimalReader('v', type)
  expect(reader.type).toEqual(DECIMAL(38, 2))
  expect(readCells(reader, vector)).toEqual(
    [150n, -150n, 2n ** 64n].map((value) => new DuckDBDecimalValue(value, 38, 2)),
  )
})

it.each([
  [new Decimal(0, 39, 256), 'decimal256(39, 0)', 'text or as floats'],
  [new Decimal(-2, 10, 128), 'decimal128(10, -2)', 'integers'],
  [new Decimal(11, 10, 128), 'decimal128(10, 11)', 'text or as floats'],
])('rejects %s by name', (type, name, fix) => {
  expect(() => decimalReader('v', type)).toThrow(
    `column "v" is ${name}: decimals have at most 38 digits and none before the first. Write it as ${fix}.`,
  )
})
