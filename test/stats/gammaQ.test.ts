import { expect, it } from 'vitest'
import { gammaQ } from '../../src/stats/gammaQ.ts'
import { relativeError } from './relativeError.ts'

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
  expect(gammaQ(2, 0)).toBe(1)
  expect(gammaQ(2, Infinity)).toBe(0)
})
