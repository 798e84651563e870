import { expect, test } from 'vitest'
import { formatNumber } from '../../src/text/formatNumber.ts'

test.each([
  [0, '0'],
  [0.05, '0.05'],
  [0.05 / 21, '0.00238'],
  [1.4e-14, '1.4e-14'],
  [1e-10, '1e-10'],
  [0.0001, '0.0001'],
  [0.00001, '1e-5'],
  [5e-324, '4.94e-324'],
  [-12.3456, '-12.3'],
  [120, '120'],
  [1_230_000, '1.23e6'],
  [1e20, '1e20'],
  [NaN, 'NaN'],
  [-Infinity, '-Infinity'],
])('%d is %s', (value, text) => {
  expect(formatNumber(value)).toBe(text)
})
