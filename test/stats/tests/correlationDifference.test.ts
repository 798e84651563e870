import { describe, expect, it } from 'vitest'
import { correlationDifference } from '../../../src/stats/tests/correlationDifference.ts'
import { normalSf } from '../../../src/stats/distributions/normalSf.ts'

const of = (coefficient: number, pairs: number) => ({ coefficient, pairs, moments: null })

describe('correlationDifference', () => {
  it('is null for too few pairs', () => {
    expect(correlationDifference(of(0.1, 3), of(0.2, 90), 'pearson')).toBeNull()
    expect(correlationDifference(of(0.1, 90), of(0.2, 9), 'spearman')).toBeNull()
    expect(correlationDifference(of(0.1, 4), of(0.2, 4), 'pearson')).not.toBeNull()
  })

  it('has a wider error where pairs vary more than jointly normal numbers', () => {
    const moments = { xxxx: 9 / 3.24, xxxy: 0, xxyy: 9 / 3.24, xyyy: 0, yyyy: 9 / 3.24 }
    const normal = correlationDifference(of(0, 103), of(0.2, 103), 'pearson')!
    const wide = correlationDifference({ ...of(0, 103), moments }, of(0.2, 103), 'pearson')!
    expect(wide.statistic / normal.statistic).toBeCloseTo(Math.sqrt(2 / (1 + 9 / 3.24)), 12)
  })

  it('is the difference of Fisher’s z by its standard error', () => {
    // (artanh 0.6 - artanh 0.7) / √(1/302 + 1/207): 0.6931472 - 0.8673005 = -0.1741534, over 0.0902324.
    const { statistic, pValue } = correlationDifference(of(0.7, 305), of(0.6, 210), 'pearson')!
    expect(statistic).toBeCloseTo(-1.93005, 4)
    expect(pValue).toBeCloseTo(2 * normalSf(1.93005), 4)
    const ranked = correlationDifference(of(0.7, 305), of(0.6, 210), 'spearman')!
    expect(ranked.statistic).toBeCloseTo(-0.1741534 / Math.sqrt(1.245 / 302 + 1.18 / 207), 4)
  })

  it('has an interval that leaves out 0 about where the test rejects', () => {
    const apart = correlationDifference(of(0.7, 305), of(0.55, 210), 'pearson')!
    expect(apart.pValue).toBeLessThan(0.05)
    expect(apart.interval(0.95).high).toBeLessThan(0)
    const near = correlationDifference(of(0.7, 305), of(0.65, 210), 'pearson')!
    expect(near.pValue).toBeGreaterThan(0.05)
    expect(near.interval(0.95).low).toBeLessThan(0)
    expect(near.interval(0.95).high).toBeGreaterThan(0)
    expect(near.interval(0.99).low).toBeLessThan(near.interval(0.95).low)
  })

  it('stays finite for perfect correlations', () => {
    expect(correlationDifference(of(1, 50), of(1, 60), 'pearson')).toMatchObject({ statistic: 0, pValue: 1 })
    const broken = correlationDifference(of(1, 50), of(0.9, 60), 'pearson')!
    expect(broken.pValue).toBeLessThan(1e-9)
    const { low, high } = broken.interval(0.95)
    expect(low < -0.1 && high > -0.1 && high <= 0).toBe(true)
  })

  it('finds what it says it finds', () => {
    const [n, m] = [200, 300]
    const change = correlationDifference(of(0.3, n), of(0.3, m), 'pearson')!.detectable(0.05)
    const shift = Math.atanh(0.3) - Math.atanh(0.3 - change)
    const power = normalSf(1.959964 - shift / Math.sqrt(1 / (n - 3) + 1 / (m - 3)))
    expect(power).toBeCloseTo(0.8, 3)
  })
})
