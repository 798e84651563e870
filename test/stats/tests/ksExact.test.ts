import { describe, expect, it } from 'vitest'
import { fc } from '../../fastCheck.ts'
import { ksExact } from '../../../src/stats/tests/ksExact.ts'
import { relativeError } from '../relativeError.ts'
import { numeratorOf, twoSampleCases } from '../twoSampleOracle.ts'

/** Counts lattice paths in integers: those that touch the edge of the corridor, over all. */
function byCounting(numerator: bigint, n: number, m: number): number {
  const all: bigint[][] = []
  const inside: bigint[][] = []
  const sum = (paths: bigint[][], i: number, j: number): bigint =>
    i + j === 0 ? 1n : (paths[i - 1]?.[j] ?? 0n) + (paths[i]?.[j - 1] ?? 0n)
  for (let i = 0; i <= n; i++) {
    all.push([])
    inside.push([])
    for (let j = 0; j <= m; j++) {
      const gap = BigInt(Math.abs(i * m - j * n))
      all[i]?.push(sum(all, i, j))
      inside[i]?.push(gap >= numerator ? 0n : sum(inside, i, j))
    }
  }
  const total = all[n]?.[m] ?? 1n
  const digits = 10n ** 60n
  return Number(((total - (inside[n]?.[m] ?? 0n)) * digits) / total) / 1e60
}

describe('ksExact', () => {
  it('knows the closed form of disjoint samples, 2 / C(n + m, n)', () => {
    expect(ksExact(1n, 1, 1)).toBe(1)
    expect(ksExact(4n, 2, 2)).toBeCloseTo(1 / 3, 15)
    expect(ksExact(20n, 4, 5)).toBeCloseTo(2 / 126, 15)
    expect(ksExact(200n, 200, 1)).toBeCloseTo(2 / 201, 15)
  })

  it('is 1 for a distance every pair of samples reaches', () => {
    expect(ksExact(0n, 7, 5)).toBe(1)
    expect(ksExact(1n, 7, 5)).toBe(1)
    expect(ksExact(5n, 5, 5)).toBe(1)
  })

  it('equals the count of lattice paths', () => {
    const sizes = fc.integer({ min: 1, max: 24 })
    fc.assert(
      fc.property(sizes, sizes, fc.double({ min: 0, max: 1, noNaN: true }), (n, m, share) => {
        const step = n === m ? n : 1
        const numerator = BigInt(Math.ceil((share * n * m) / step) * step)
        expect(relativeError(ksExact(numerator, n, m), byCounting(numerator, n, m))).toBeLessThan(1e-13)
      }),
      { numRuns: 300 },
    )
  })

  it('keeps its accuracy in the far tail', () => {
    // 2 / C(1000, 499) by Python's integers.
    expect(relativeError(ksExact(499n * 501n, 499, 501), 7.41430701161931e-300)).toBeLessThan(1e-12)
  })

  it('agrees with SciPy: 123 oracle cases', () => {
    for (const oracle of twoSampleCases) {
      const { p_exact: known, p_exact_integer: integer, exact_fell_back: fellBack } = oracle.ks
      const p = ksExact(numeratorOf(oracle), oracle.n, oracle.m)
      if (!fellBack) expect(relativeError(p, known), oracle.id).toBeLessThan(1e-9)
      if (integer !== undefined) expect(relativeError(p, integer), oracle.id).toBeLessThan(1e-14)
    }
  })
})
