import { expect, it } from 'vitest'
import { chiSquareIsf } from '../../../src/stats/distributions/chiSquareIsf.ts'
import { relativeError } from '../relativeError.ts'

// mpmath 1.4, 50 digits
it.each([
  [1e-300, 1, 1373.8726312223941],
  [1e-10, 30, 107.92587809973522],
  [0.05, 1, 3.8414588206941259],
  [0.05, 2, 5.9914645471079819],
  [0.05, 30, 43.772971825742188],
  [0.05, 100_000, 100736.736177319],
  [0.4, 7, 7.2832076328403035],
  [0.999, 3, 0.024297585815692748],
])('of %d with %d degrees of freedom', (q, degreesOfFreedom, known) => {
  expect(relativeError(chiSquareIsf(q, degreesOfFreedom), known)).toBeLessThan(1e-12)
})

it('is defined at the ends', () => {
  expect(chiSquareIsf(0, 3)).toBe(Infinity)
  expect(chiSquareIsf(1, 3)).toBe(0)
})
