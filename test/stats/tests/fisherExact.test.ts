import { describe, expect, it } from 'vitest'
import { fc } from '../../fastCheck.ts'
import { fisherExact } from '../../../src/stats/tests/fisherExact.ts'
import { haveOracles, oracleLines } from '../../oracles.ts'
import { relativeError } from '../relativeError.ts'
import { twoSampleCases } from '../twoSampleOracle.ts'

function choose(n: number, k: number): bigint {
  let result = 1n
  for (let i = 1; i <= k; i++) result = (result * BigInt(n - k + i)) / BigInt(i)
  return result
}

/** All tables with these margins, in integers. */
function byCounting(a: number, b: number, c: number, d: number): number {
  const ways: bigint[] = []
  for (let k = Math.max(0, a - d); k <= Math.min(a + b, a + c); k++) {
    ways.push(choose(a + b, k) * choose(c + d, a + c - k))
  }
  const observed = choose(a + b, a) * choose(c + d, c)
  const sum = (counts: bigint[]): bigint => counts.reduce((total, count) => total + count, 0n)
  return Number((sum(ways.filter((count) => count <= observed)) * 10n ** 40n) / sum(ways)) / 1e40
}

describe('fisherExact', () => {
  it('tastes tea', () => {
    expect(fisherExact(3, 1, 1, 3)).toBeCloseTo(34 / 70, 14)
  })

  it('is 1 without a choice', () => {
    expect(fisherExact(0, 0, 0, 0)).toBe(1)
    expect(fisherExact(0, 5, 0, 7)).toBe(1)
    expect(fisherExact(5, 0, 7, 0)).toBe(1)
    expect(fisherExact(0, 0, 3, 7)).toBe(1)
  })

  it('equals the count of tables', () => {
    const count = fc.integer({ min: 0, max: 30 })
    fc.assert(
      fc.property(count, count, count, count, (a, b, c, d) => {
        expect(relativeError(fisherExact(a, b, c, d), byCounting(a, b, c, d))).toBeLessThan(1e-12)
      }),
      { numRuns: 500 },
    )
  })

  it('is accurate and quick for millions', () => {
    // By 40-digit decimals over all tables that matter; SciPy is 2e-10 off.
    expect(relativeError(fisherExact(123456, 654321, 123999, 650000), 0.01205189743434254)).toBeLessThan(
      1e-11,
    )
    expect(relativeError(fisherExact(5e6, 4.99e6, 5.001e6, 5e6), 0.0439826080058073)).toBeLessThan(1e-11)
  })

  const agrees = (table: readonly (readonly number[])[], p: number, id: string): void => {
    const [a = 0, b = 0, c = 0, d = 0] = table.flat()
    expect(relativeError(fisherExact(a, b, c, d), p), id).toBeLessThan(1e-9)
  }

  it('agrees with SciPy: 9 oracle cases', () => {
    const known = twoSampleCases.filter(({ chi2 }) => chi2?.fisher_p !== undefined)
    expect(known).toHaveLength(9)
    for (const { id, table, chi2 } of known) agrees(table.counts, chi2!.fisher_p!, id)
  })

  it.skipIf(!haveOracles)(
    'agrees with SciPy: 4 published tables (not run when the oracle folder is missing)',
    () => {
      const known = oracleLines<{ id: string; table: number[][]; fisher_p?: number }>(
        'chi2_oracles.jsonl',
      ).filter(({ fisher_p }) => fisher_p !== undefined)
      expect(known).toHaveLength(4)
      for (const { id, table, fisher_p } of known) agrees(table, fisher_p!, id)
    },
  )
})
