import { expect, it } from 'vitest'
import { fSf } from '../../../src/stats/distributions/fSf.ts'
import { studentTSf } from '../../../src/stats/distributions/studentTSf.ts'
import { relativeError } from '../relativeError.ts'

// mpmath 1.4, 50 digits
it.each([
  [0.5, 3, 7, 0.69403638756881372],
  [1, 3, 7, 0.44707961346848356],
  [50, 1, 30, 7.3194048648412888e-8],
  [0.001, 2, 9, 0.99900061081699498],
  [3, 1, 1_000_000, 0.083264825024210009],
  [1.01, 10_000, 100_000, 0.24958330296802228],
  [40, 2, 1000, 1.9414323256248059e-17],
  [1e100, 1, 5, 1.8980334491124721e-249],
  [4.2, 4.5, 11.3, 0.023153800887803937],
])('at %d with %d and %d degrees of freedom', (f, numerator, denominator, known) => {
  expect(relativeError(fSf(f, numerator, denominator), known)).toBeLessThan(1e-12)
})

it('is defined at the ends', () => {
  expect(fSf(0, 2, 3)).toBe(1)
  expect(fSf(Infinity, 2, 3)).toBe(0)
})

it('is the two-sided tail of t where the numerator has one degree of freedom', () => {
  expect(relativeError(fSf(9, 1, 12), 2 * studentTSf(3, 12))).toBeLessThan(1e-14)
})
