import { expect, test } from 'vitest'
import { jsonValue } from '../../../reporters/format/jsonValue.ts'

test.each([
  [1, 1],
  [0.1, 0.1],
  [NaN, 'NaN'],
  [Infinity, 'Infinity'],
  [-Infinity, '-Infinity'],
  [2 ** 53 - 1, 9007199254740991],
  [2 ** 53, '9007199254740992'],
  [-(2 ** 60), '-1152921504606846976'],
  [1e21, '1000000000000000000000'],
  [5n, '5'],
  ['NaN', 'NaN'],
  [null, null],
  [true, true],
])('%s becomes %s', (value, written) => {
  expect(jsonValue('', value)).toBe(written)
})
