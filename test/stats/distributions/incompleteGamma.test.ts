import { expect, it } from 'vitest'
import { gammaP, gammaQ } from '../../../src/stats/distributions/incompleteGamma.ts'
import { relativeError } from '../relativeError.ts'

it('knows the closed forms of integer a', () => {
  for (const x of [0.1, 1, 1.99, 2, 3, 10, 100, 690]) {
    expect(relativeError(gammaQ(1, x), Math.exp(-x))).toBeLessThan(1e-12)
    expect(relativeError(gammaQ(3, x), Math.exp(-x) * (1 + x + (x * x) / 2))).toBeLessThan(1e-12)
  }
})

it('is accurate for large a, on both sides of the mean', () => {
  // mpmath 1.3, 30 digits
  expect(relativeError(gammaQ(1e5, 1e5), 0.4995794778896348)).toBeLessThan(1e-12)
  expect(relativeError(gammaQ(1e5, 101_000), 0.0008084215129255907)).toBeLessThan(1e-12)
  expect(relativeError(gammaQ(1e5, 99_000), 0.9992425800788253)).toBeLessThan(1e-12)
})

it('is defined at the ends', () => {
  expect([gammaQ(2, 0), gammaP(2, 0)]).toEqual([1, 0])
  expect([gammaQ(2, Infinity), gammaP(2, Infinity)]).toEqual([0, 1])
})

it('keeps the digits of a small lower part', () => {
  for (const x of [1e-200, 1e-8, 0.1, 1, 5, 40])
    expect(relativeError(gammaP(1, x), -Math.expm1(-x))).toBeLessThan(1e-12)
  // mpmath 1.3, 30 digits
  expect(relativeError(gammaP(50, 5), 2.1810592140784888e-32)).toBeLessThan(1e-12)
})
