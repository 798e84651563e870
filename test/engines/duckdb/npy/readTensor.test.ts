import type { DuckDBValue } from '@duckdb/node-api'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readTensor, type Tensor } from '../../../../src/engines/duckdb/npy/readTensor.ts'
import { temporary } from '../../../artifacts/temporary.ts'
import { bytesOf, type ArrayName } from './arrays.ts'
import { npyFile } from './npyFile.ts'

function read(bytes: Buffer): Promise<Tensor> {
  const file = join(temporary(), 'x.npy')
  writeFileSync(file, bytes)
  return readTensor(file)
}

const valuesOf = ({ rows, width, value }: Tensor): DuckDBValue[][] =>
  Array.from({ length: rows }, (_, row) => Array.from({ length: width }, (_, column) => value(row, column)))

test.each<[name: ArrayName, sqlType: string, values: DuckDBValue[][]]>([
  ['f8', 'DOUBLE', [[1.5], [-0], [NaN], [Infinity]]],
  [
    'f4',
    'DOUBLE',
    [
      [1, 2],
      [3, 4],
      [5, 6],
    ],
  ],
  ['f2', 'DOUBLE', [[1], [-2.5], [65504], [2 ** -24], [Infinity], [NaN]]],
  ['i1', 'BIGINT', [[-128n], [127n]]],
  ['u1', 'BIGINT', [[0n], [255n]]],
  ['i8', 'BIGINT', [[-(2n ** 63n)], [2n ** 63n - 1n], [2n ** 53n + 1n]]],
  ['u8', 'UBIGINT', [[2n ** 64n - 1n]]],
  ['big', 'BIGINT', [[1n], [256n]]],
  ['b1', 'BOOLEAN', [[true], [false]]],
  ['U', 'VARCHAR', [['a'], ['Zürich'], ['😀x']]],
  ['S', 'VARCHAR', [['ab'], ['c']]],
  ['empty', 'DOUBLE', []],
  ['scalar', 'DOUBLE', [[7]]],
  ['v2', 'DOUBLE', [[1.5]]],
  ['v3', 'DOUBLE', [[1.5]]],
])('%s', async (name, sqlType, values) => {
  const tensor = await read(bytesOf(name))
  expect(tensor.sqlType).toBe(sqlType)
  expect(valuesOf(tensor)).toEqual(values)
})

test('both orders in memory are one order of values', async () => {
  const counted = [0, 6].map((from) => [0, 1, 2, 3, 4, 5].map((i) => BigInt(from + i)))
  for (const name of ['C', 'F'] as const) {
    const tensor = await read(bytesOf(name))
    expect(tensor.rowShape).toEqual([3, 2])
    expect(valuesOf(tensor)).toEqual(counted)
  }
})

test.each<[why: string, bytes: Buffer, message: string]>([
  [
    'cut off',
    bytesOf('f8').subarray(0, -1),
    'x.npy: an array of 4 <f8 takes 160 bytes, and the file has 159',
  ],
  [
    'with more behind it',
    Buffer.concat([bytesOf('f4'), Buffer.from('x')]),
    'an array of 3 × 2 <f4 takes 152 bytes, and the file has 153',
  ],
  [
    'of rows without values',
    npyFile([1e12, 0], []),
    'an array of 1000000000000 × 0 <f8 has rows without any value',
  ],
  [
    'of texts without letters',
    Buffer.from(npyFile([1e12], []).toString('latin1').replace('<f8', '<U0'), 'latin1'),
    'an array of 1000000000000 <U0 has rows without any value',
  ],
  ['of complex numbers', bytesOf('c16'), 'x.npy: unsupported dtype <c16'],
  ['of dates', bytesOf('M8'), 'x.npy: unsupported dtype <M8[D]'],
  ['of objects', bytesOf('O'), 'x.npy: unsupported dtype |O'],
])('a file %s is refused', async (_, bytes, message) => {
  await expect(read(bytes)).rejects.toThrow(message)
})
