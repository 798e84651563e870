import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ksPValue } from '../../../src/stats/tests/ksPValue.ts'
import { haveOracles, oracles } from '../../oracles.ts'
import { relativeError } from '../relativeError.ts'
import { numeratorOf, twoSampleCases } from '../twoSampleOracle.ts'

interface NumericColumn {
  n: number
  m: number
  D: number
  p_auto: number
}
interface DriftPairs {
  pairs: { name: string; numeric: Record<string, NumericColumn> }[]
}

describe('ksPValue', () => {
  it('is exact up to 10,000 values a side and asymptotic above', () => {
    expect(ksPValue(1n, 10_000, 3).method).toBe('exact')
    expect(ksPValue(1n, 3, 10_001).method).toBe('asymptotic')
  })

  it('is a probability at both ends', () => {
    expect(ksPValue(0n, 1, 1).pValue).toBe(1)
    expect(ksPValue(0n, 20_000, 1).pValue).toBe(1)
    expect(ksPValue(20_000n * 20_000n, 20_000, 20_000).pValue).toBe(0)
  })

  it('agrees with SciPy auto: 123 oracle cases', () => {
    for (const oracle of twoSampleCases) {
      const { pValue, method } = ksPValue(numeratorOf(oracle), oracle.n, oracle.m)
      expect(method === 'exact', oracle.id).toBe(oracle.ks.auto_path === 'exact')
      expect(relativeError(pValue, oracle.ks.p_auto), oracle.id).toBeLessThan(1e-9)
    }
  })

  it.skipIf(!haveOracles)(
    'agrees on real columns: 5 pairs of tables (not run when the oracle folder is missing)',
    () => {
      const { pairs } = JSON.parse(
        readFileSync(new URL('drift_pairs_expected.json', oracles), 'utf8'),
      ) as DriftPairs
      expect(pairs).toHaveLength(5)
      for (const { name, numeric } of pairs) {
        for (const [column, { n, m, D, p_auto: known }] of Object.entries(numeric)) {
          const { pValue } = ksPValue(BigInt(Math.round(D * n * m)), n, m)
          // Below 1e-300 a double has no nine digits left.
          const error = known < 1e-300 ? pValue - known : relativeError(pValue, known)
          expect(Math.abs(error), `${name}: ${column}`).toBeLessThan(known < 1e-300 ? 1e-300 : 1e-9)
        }
      }
    },
  )
})
