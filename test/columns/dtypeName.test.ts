import { expect, test } from 'vitest'
import { dtypeName } from '../../src/columns/dtypeName.ts'

test.each([
  ['<f4', 'float32'],
  ['>f8', 'float64'],
  ['|u1', 'uint8'],
  ['<i8', 'int64'],
  ['|b1', 'bool'],
  ['<U12', '<U12'],
])('%s is %s', (spelling, name) => {
  expect(dtypeName(spelling)).toBe(name)
})
