import { expect, it } from 'vitest'
import { durbinCdf } from '../../../src/stats/distributions/durbinCdf.ts'
import { relativeError } from '../relativeError.ts'

it('reproduces the published values of Marsaglia, Tsang & Wang', () => {
  expect(relativeError(durbinCdf(10, 0.274), 0.6284796154565)).toBeLessThan(1e-12)
})

it('knows the closed form n! (2d - 1/n)^n up to d = 1/n', () => {
  expect(durbinCdf(1, 0.8)).toBeCloseTo(0.6, 15)
  expect(durbinCdf(3, 0.3)).toBeCloseTo(6 * (0.6 - 1 / 3) ** 3, 15)
})
