import { expect, it } from 'vitest'
import { logFactorial } from '../../../src/stats/distributions/logFactorial.ts'
import { relativeError } from '../relativeError.ts'

// mpmath 1.4, 30 digits
it.each([
  [0, 0],
  [1, 0],
  [5, 4.787491742782046],
  [170, 706.5730622457873],
  [171, 711.7147258022933],
  [1e6, 12815518.384658169],
])('of %d', (k, known) => {
  expect(relativeError(logFactorial(k), known)).toBeLessThan(1e-14)
})
