import { expect, test } from 'vitest'
import { formatPValue } from '../../../reporters/format/formatPValue.ts'

test.each([
  [1, 'p 1'],
  [0.00144, 'p 0.00144'],
  [1.4e-14, 'p 1.4e-14'],
  [5e-324, 'p 4.94e-324'],
  [0, 'p < 5e-324'],
  [NaN, 'p NaN'],
])('%d is %s', (p, text) => {
  expect(formatPValue(p)).toBe(text)
})
