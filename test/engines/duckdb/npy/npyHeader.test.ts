import { expect, test } from 'vitest'
import { npyHeader } from '../../../../src/engines/duckdb/npy/npyHeader.ts'
import { bytesOf, type ArrayName } from './arrays.ts'

test.each<[name: ArrayName, dtype: string, shape: number[], fortranOrder: boolean]>([
  ['f8', '<f8', [4], false],
  ['f4', '<f4', [3, 2], false],
  ['big', '>i4', [2], false],
  ['b1', '|b1', [2], false],
  ['U', '<U6', [3], false],
  ['C', '<i4', [2, 3, 2], false],
  ['F', '<i4', [2, 3, 2], true],
  ['empty', '<f8', [0, 2], false],
  ['scalar', '<f8', [], false],
  ['v2', '<f8', [1], false],
  ['v3', '<f8', [1], false],
])('%s', (name, dtype, shape, fortranOrder) => {
  const header = npyHeader(bytesOf(name))
  expect(header).toMatchObject({ dtype, shape, fortranOrder })
  expect(header.start % 64).toBe(0)
})

const changed = (from: string, to: string): Buffer =>
  Buffer.from(bytesOf('f8').toString('latin1').replace(from, to), 'latin1')

test.each<[why: string, bytes: Buffer, message: string]>([
  ['nothing', Buffer.alloc(0), 'not a NumPy file'],
  ['another file', Buffer.from('a,b\n1,2\n3,4\n'), 'not a NumPy file'],
  ['a file of the future', changed('\x01\x00', '\x09\x00'), "version 9 of NumPy's file format is not known"],
  ['half a header', bytesOf('f8').subarray(0, 40), 'the file is cut off in its header'],
  ['half a length', bytesOf('v2').subarray(0, 11), 'the file is cut off in its header'],
  ['a damaged header', changed("'shape'", "'shade'"), 'the header of the file is damaged: {'],
  ['records', bytesOf('rec'), 'records (a structured dtype) are not read; save each field as an array'],
])('%s is refused', (_, bytes, message) => {
  expect(() => npyHeader(bytes)).toThrow(message)
})
