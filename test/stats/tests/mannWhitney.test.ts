import { describe, expect, it } from 'vitest'
import { fc } from '../../fastCheck.ts'
import { mannWhitney } from '../../../src/stats/tests/mannWhitney.ts'
import { mannWhitneyExact } from '../../../src/stats/tests/mannWhitneyExact.ts'
import { tally } from '../../../src/stats/binning/tally.ts'
import { expectCalibrated, uniformSample } from '../falseAlarms.ts'
import { relativeError } from '../relativeError.ts'
import { anySamples, swapped, tallyOf } from '../samples.ts'
import { twoSampleCases } from '../twoSampleOracle.ts'

const of = (...values: number[]): Float64Array => Float64Array.from(values)

describe('mannWhitneyExact', () => {
  // In whole numbers of any length.
  it.each([
    [2, 3, 4, 0.11428571428571428],
    [20, 8, 9, 0.06939531057178117],
    [300, 8, 200, 0.0008532163935913547],
    [900, 8, 2000, 4.8174839748047504e-8],
    [3, 1, 1000, 0.003996003996003996],
    [1700, 7, 500, 0.4499351557079626],
  ])('U up to %d of %d and %d values', (u, n, m, known) => {
    expect(relativeError(mannWhitneyExact(u, n, m), known)).toBeLessThan(1e-12)
    expect(mannWhitneyExact(u, m, n)).toBe(mannWhitneyExact(u, n, m))
  })
})

describe('mannWhitney', () => {
  it('is null without a sample, and finds nothing in a constant', () => {
    expect(mannWhitney(tally(of(), of(1)))).toBeNull()
    expect(mannWhitney(tally(of(1), of()))).toBeNull()
    expect(mannWhitney(tally(of(7, 7), of(7)))).toMatchObject({ statistic: 1, pValue: 1, superiority: 0.5 })
  })

  it('is the same for swapped samples and under any rising map', () => {
    fc.assert(
      fc.property(anySamples, ([x, y]) => {
        const counted = tally(x, y)
        const result = mannWhitney(counted)!
        expect(mannWhitney(swapped(counted))!.pValue).toBeCloseTo(result.pValue, 12)
        expect(mannWhitney(swapped(counted))!.superiority).toBeCloseTo(1 - result.superiority, 12)
        expect(mannWhitney({ ...counted, values: counted.values.map((_, i) => i) })).toEqual(result)
        expect(result.pValue > 0 && result.pValue <= 1).toBe(true)
      }),
    )
  })

  it('keeps its level, exact and asymptotic, with and without ties', () => {
    const pValue = (n: number, m: number, grid?: number) => (random: () => number) =>
      mannWhitney(tally(uniformSample(random, n, grid), uniformSample(random, m, grid)))!.pValue
    expectCalibrated(pValue(7, 30), { mayBeConservative: true })
    expectCalibrated(pValue(60, 40))
    expectCalibrated(pValue(60, 40, 3))
  })

  it('agrees with SciPy: 123 oracle cases', () => {
    for (const oracle of twoSampleCases) {
      const { id, mannwhitney, scipy_versions_differ: later } = oracle
      const { statistic, pValue } = mannWhitney(tallyOf(oracle))!
      expect(statistic, id).toBe(later?.['mannwhitney.U1'] ?? mannwhitney.U1)
      const known = later?.['mannwhitney.p_auto'] ?? Number(mannwhitney.p_auto)
      expect(relativeError(pValue, known), id).toBeLessThan(1e-9)
    }
  })
})
