import { expect, it } from 'vitest'
import { fc } from '../../fastCheck.ts'
import { binomialPmf } from '../../../src/stats/distributions/binomialPmf.ts'
import { clopperPearson } from '../../../src/stats/effects/clopperPearson.ts'
import { relativeError } from '../relativeError.ts'

const chance = (from: number, to: number, n: number, p: number): number => {
  let total = 0
  for (let k = from; k <= to; k++) total += binomialPmf(k, n, p)
  return total
}

it('knows the closed forms of none and of all', () => {
  const { low, high } = clopperPearson(0, 20)
  expect(low).toBe(0)
  expect(relativeError(high, 1 - 0.025 ** (1 / 20))).toBeLessThan(1e-13)
  expect(clopperPearson(20, 20).high).toBe(1)
  expect(relativeError(clopperPearson(20, 20).low, 0.025 ** (1 / 20))).toBeLessThan(1e-13)
})

it('agrees with R: binom.test(7, 50)', () => {
  const { low, high } = clopperPearson(7, 50)
  expect(low).toBeCloseTo(0.0581917, 7)
  expect(high).toBeCloseTo(0.267396, 6)
})

it('has half of what is left in each tail', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 400 }),
      fc.double({ min: 0.5, max: 0.9999, noNaN: true }),
      (n, confidence) => {
        const successes = Math.floor(n / 2)
        const { low, high } = clopperPearson(successes, n, confidence)
        const tail = (1 - confidence) / 2
        expect(relativeError(chance(successes, n, n, low), tail)).toBeLessThan(1e-9)
        expect(relativeError(chance(0, successes, n, high), tail)).toBeLessThan(1e-9)
      },
    ),
    { numRuns: 100 },
  )
})
