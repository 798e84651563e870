import { describe, expect, it } from 'vitest'
import { fc } from '../../fastCheck.ts'
import { cramerVonMises } from '../../../src/stats/tests/cramerVonMises.ts'
import { tally, type Tally } from '../../../src/stats/binning/tally.ts'
import { expectCalibrated, uniformSample } from '../falseAlarms.ts'
import { relativeError } from '../relativeError.ts'
import { anySamples, fixedTally, swapped, tallyOf } from '../samples.ts'
import { twoSampleCases } from '../twoSampleOracle.ts'

const of = (...values: number[]): Float64Array => Float64Array.from(values)

/** By its definition: the squared gap between the ECDFs at every pooled value. */
function byEcdfs({ values, x, y }: Tally): number {
  const n = x.reduce((a, b) => a + b)
  const m = y.reduce((a, b) => a + b)
  let [below, belowY, total] = [0, 0, 0]
  values.forEach((_, i) => {
    below += x[i]! / n
    belowY += y[i]! / m
    total += (x[i]! + y[i]!) * (below - belowY) ** 2
  })
  return (total * n * m) / (n + m) ** 2
}

describe('cramerVonMises', () => {
  it('is null without a sample, and finds nothing in a constant', () => {
    expect(cramerVonMises(tally(of(), of(1)))).toBeNull()
    expect(cramerVonMises(tally(of(1), of()))).toBeNull()
    expect(cramerVonMises(tally(of(7, 7), of(7)))).toEqual({ statistic: 0, pValue: 1, method: 'exact' })
  })

  // SciPy 1.17.1, method='exact'
  it.each([
    [5, 6, 0.05757575757575761, 0.9264069264069265],
    [12, 9, 0.09259259259259256, 0.6730616133092914],
    [20, 18, 0.0472222222222225, 0.9164237168676376],
  ])('agrees with SciPy, exact: %d and %d values', (n, m, statistic, pValue) => {
    const result = cramerVonMises(fixedTally(n, m))!
    expect(result.method).toBe('exact')
    expect(relativeError(result.statistic, statistic)).toBeLessThan(1e-12)
    expect(relativeError(result.pValue, pValue)).toBeLessThan(1e-12)
  })

  it('finds nothing in equal shares of tied values, however different the sizes', () => {
    const shares: Tally = { values: of(1, 2), x: of(300, 300), y: of(50, 50) }
    expect(cramerVonMises(shares)).toMatchObject({ statistic: 0 })
    expect(cramerVonMises(shares)!.pValue).toBeGreaterThan(0.3)
  })

  it('is the gap between ECDFs, the same for swapped samples and under any rising map', () => {
    fc.assert(
      fc.property(anySamples, ([x, y]) => {
        const counted = tally(x, y)
        const result = cramerVonMises(counted)!
        expect(result.statistic).toBeCloseTo(byEcdfs(counted), 10)
        expect(cramerVonMises(swapped(counted))!.pValue).toBeCloseTo(result.pValue, 10)
        expect(cramerVonMises({ ...counted, values: counted.values.map((_, i) => i) })).toEqual(result)
        expect(result.pValue >= 0 && result.pValue <= 1).toBe(true)
      }),
      { numRuns: 50 },
    )
  })

  it('keeps its level with and without ties', () => {
    const pValue = (n: number, m: number, grid?: number) => (random: () => number) =>
      cramerVonMises(tally(uniformSample(random, n, grid), uniformSample(random, m, grid)))!.pValue
    expectCalibrated(pValue(8, 6), { mayBeConservative: true })
    expectCalibrated(pValue(60, 40))
    expectCalibrated(pValue(300, 30, 3))
    expectCalibrated(pValue(200, 200, 5))
  })

  it('agrees with SciPy where there are no ties: 52 oracle cases', () => {
    let checked = 0
    for (const oracle of twoSampleCases) {
      const { id, cvm, ties, scipy_versions_differ: later } = oracle
      if (cvm === undefined || ties) continue
      const { statistic, pValue, method } = cramerVonMises(tallyOf(oracle))!
      const known = later?.['cvm.T'] ?? Number(cvm.T)
      expect(relativeError(statistic, known), id).toBeLessThan(1e-12)
      const knownP = later?.['cvm.p_asymptotic'] ?? cvm.p_asymptotic
      // SciPy breaks off its series at 1e-7 and subtracts from 1.
      if (method === 'asymptotic') expect(Math.abs(pValue - knownP), id).toBeLessThan(1e-9)
      checked++
    }
    expect(checked).toBe(52)
  })
})
