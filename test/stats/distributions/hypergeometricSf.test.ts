import { expect, it } from 'vitest'
import { hypergeometricSf } from '../../../src/stats/distributions/hypergeometricSf.ts'

it.each([
  // k, good, bad, draws; SciPy's hypergeom.sf(k, good + bad, good, draws), of the millions by sums with 40 digits.
  [27, 30, 30, 48, 0.01057262317176715],
  [0, 5, 10, 3, 0.7362637362637363],
  [2, 5, 10, 4, 0.07692307692307693],
  [40, 50, 450, 100, 5.9249670566486604e-24],
  [95, 1000, 9000, 1000, 0.6882933073867341],
  [105, 1000, 9000, 1000, 0.26812345843533275],
  [130, 1000, 9000, 1000, 0.0005194105574963866],
  [500_000, 1_000_000, 1_000_000, 1_000_000, 0.4994358106280233],
  [501_500, 1_000_000, 1_000_000, 1_000_000, 1.0975683235324897e-5],
  [3, 3, 7, 5, 0],
  [1, 8, 2, 5, 1],
])('more than %i good of %i good and %i bad in %i draws', (k, good, bad, draws, p) => {
  const found = hypergeometricSf(k, good, bad, draws)
  expect(Math.abs(found - p)).toBeLessThanOrEqual(1e-10 * p)
})
