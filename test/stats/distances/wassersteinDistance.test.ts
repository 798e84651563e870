import { describe, expect, it } from 'vitest'
import { fc } from '../../fastCheck.ts'
import { energyDistance } from '../../../src/stats/distances/energyDistance.ts'
import { tally, type Tally } from '../../../src/stats/binning/tally.ts'
import { wassersteinDistance } from '../../../src/stats/distances/wassersteinDistance.ts'
import { relativeError } from '../relativeError.ts'
import { anySamples, swapped, tallyOf } from '../samples.ts'
import { twoSampleCases } from '../twoSampleOracle.ts'

const of = (...values: number[]): Float64Array => Float64Array.from(values)

/** By all pairs: E|X-Y| - E|X-X'|/2 - E|Y-Y'|/2, the square of half the energy distance. */
function energyByPairs(x: Float64Array, y: Float64Array): number {
  const mean = (a: Float64Array, b: Float64Array): number =>
    a.reduce((total, value) => total + b.reduce((sum, other) => sum + Math.abs(value - other), 0), 0) /
    (a.length * b.length)
  return Math.sqrt(Math.max(0, 2 * mean(x, y) - mean(x, x) - mean(y, y)))
}

it('has an energy distance of values as far apart as doubles can be', () => {
  // scipy.stats.energy_distance, SciPy 1.17.1
  expect(relativeError(energyDistance(tally(of(0), of(1.5e308)))!, 1.7320508075688773e154)).toBeLessThan(
    1e-15,
  )
})

describe.each<[string, (tally: Tally) => number | null, 'wasserstein' | 'energy_distance']>([
  ['wassersteinDistance', wassersteinDistance, 'wasserstein'],
  ['energyDistance', energyDistance, 'energy_distance'],
])('%s', (_, distance, field) => {
  it('is null without a sample, and 0 for the same values', () => {
    expect(distance(tally(of(), of(1)))).toBeNull()
    expect(distance(tally(of(1), of()))).toBeNull()
    expect(distance(tally(of(1, 2, 3, Infinity), of(3, 2, 1, Infinity)))).toBe(0)
    expect(distance(tally(of(1, 1, 2, 2), of(1, 2)))).toBe(0)
  })

  it('is infinite where the shares of an infinite value differ', () => {
    expect(distance(tally(of(1, Infinity), of(1, 2)))).toBe(Infinity)
    expect(distance(tally(of(-Infinity), of(Infinity)))).toBe(Infinity)
    expect(distance(tally(of(-Infinity, 1), of(-Infinity, 2)))).toBeLessThan(2)
  })

  it('is the same for swapped samples, never negative and never NaN', () => {
    fc.assert(
      fc.property(anySamples, ([x, y]) => {
        const counted = tally(x, y)
        expect(distance(counted)).toBe(distance(swapped(counted)))
        expect(distance(counted)).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  it('agrees with SciPy: 123 oracle cases', () => {
    for (const oracle of twoSampleCases) {
      // SciPy has NaN where infinite values are on either side.
      const known = oracle[field] === 'NaN' ? Infinity : Number(oracle[field])
      expect(relativeError(distance(tallyOf(oracle))!, known), oracle.id).toBeLessThan(1e-12)
    }
  })
})

it('Wasserstein is how far values move', () => {
  expect(wassersteinDistance(tally(of(0, 1, 3), of(5, 6, 8)))).toBe(5)
  expect(wassersteinDistance(tally(of(0, 10), of(0, 0, 10, 10, 10, 10)))).toBeCloseTo(10 / 6, 14)
})

it('energy is the mean distance between the samples beyond that within', () => {
  const sample = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(sample, sample, (a, b) => {
      const [x, y] = [of(...a), of(...b)]
      expect(energyDistance(tally(x, y))).toBeCloseTo(energyByPairs(x, y), 6)
    }),
  )
})
