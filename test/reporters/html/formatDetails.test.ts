import { expect, it } from 'vitest'
import { formatDetails } from '../../../reporters/html/formatDetails.ts'

it.each<[unknown, string]>([
  [{ min: 50, max: 250.5 }, 'min 50, max 250.5'],
  [{ degreesOfFreedom: 15, pooled_classes: 0 }, 'degrees of freedom 15, pooled classes 0'],
  [['a', 'b'], '"a", "b"'],
  [[], 'none'],
  [Array.from({ length: 12 }, (_, i) => i), '0, 1, 2, 3, 4, 5, 6, 7, 8, 9, and 2 more'],
  [null, 'NULL'],
  [true, 'true'],
  [0.0255, '0.0255'],
  [NaN, 'NaN'],
  [2n ** 60n, '1152921504606846976'],
])('%s as %s', (value, text) => {
  expect(formatDetails(value)).toBe(text)
})
