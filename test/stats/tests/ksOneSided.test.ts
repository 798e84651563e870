import { bisectRight } from 'd3-array'
import { describe, expect, it } from 'vitest'
import { fc } from '../../fastCheck.ts'
import { ksOneSided } from '../../../src/stats/tests/ksOneSided.ts'
import { ksOneSidedExact } from '../../../src/stats/tests/ksOneSidedExact.ts'
import { tally } from '../../../src/stats/binning/tally.ts'
import { haveOracles, oracleLines } from '../../oracles.ts'
import { expectCalibrated, uniformSample } from '../falseAlarms.ts'
import { relativeError } from '../relativeError.ts'
import { anySamples, swapped, tallyOf } from '../samples.ts'
import { twoSampleCases } from '../twoSampleOracle.ts'

const of = (...values: number[]): Float64Array => Float64Array.from(values)

/** Counts lattice paths in integers: those that reach the line, over all. */
function byCounting(numerator: number, n: number, m: number): number {
  const below: bigint[][] = []
  const all: bigint[][] = []
  const sum = (paths: bigint[][], i: number, j: number): bigint =>
    i + j === 0 ? 1n : (paths[i - 1]?.[j] ?? 0n) + (paths[i]?.[j - 1] ?? 0n)
  for (let i = 0; i <= n; i++) {
    below.push([])
    all.push([])
    for (let j = 0; j <= m; j++) {
      all[i]!.push(sum(all, i, j))
      below[i]!.push(i * m - j * n >= numerator ? 0n : sum(below, i, j))
    }
  }
  const total = all[n]![m]!
  return Number(((total - below[n]![m]!) * 10n ** 60n) / total) / 1e60
}

describe('ksOneSidedExact', () => {
  it('counts lattice paths', () => {
    const size = fc.integer({ min: 1, max: 25 })
    fc.assert(
      fc.property(size, size, fc.nat(100), (n, m, percent) => {
        // A gap that paths can have: a multiple of the common divisor, which any is for the comparison.
        const numerator = Math.max(1, Math.round((percent / 100) * n * m))
        const reachable = n === m ? Math.ceil(numerator / n) * n : numerator
        expect(relativeError(ksOneSidedExact(reachable, n, m), byCounting(reachable, n, m))).toBeLessThan(
          1e-12,
        )
      }),
    )
  })

  it('is 1 without a gap, and keeps its digits where it is tiny', () => {
    expect(ksOneSidedExact(0, 3, 4)).toBe(1)
    // 1 / C(80, 30)
    expect(relativeError(ksOneSidedExact(30 * 50, 50, 30), byCounting(30 * 50, 50, 30))).toBeLessThan(1e-12)
    expect(ksOneSidedExact(600 * 401, 600, 401)).toBeGreaterThan(1e-300)
  })
})

describe('ksOneSided', () => {
  it('is null without a sample, and finds nothing in a constant', () => {
    expect(ksOneSided(tally(of(), of(1)), 'less')).toBeNull()
    expect(ksOneSided(tally(of(1), of()), 'greater')).toBeNull()
    expect(ksOneSided(tally(of(7, 7), of(7)), 'greater')).toMatchObject({ d: 0, pValue: 1 })
  })

  it('sees one direction: x is greater where its values are less', () => {
    const counted = tally(of(1, 2, 3), of(4, 5, 6))
    expect(ksOneSided(counted, 'greater')).toEqual({
      d: 1,
      location: 3,
      pValue: expect.closeTo(1 / 20, 15) as number,
      method: 'exact',
    })
    expect(ksOneSided(counted, 'less')).toMatchObject({ d: 0, pValue: 1 })
  })

  it('is the larger gap of one direction, by sorting', () => {
    fc.assert(
      fc.property(anySamples, ([x, y]) => {
        const [a, b] = [x.toSorted(), y.toSorted()]
        const gaps = [...a, ...b].map((at) => bisectRight(a, at) * b.length - bisectRight(b, at) * a.length)
        const size = a.length * b.length
        expect(ksOneSided(tally(x, y), 'greater')!.d).toBe(Math.max(0, ...gaps) / size)
        expect(ksOneSided(tally(x, y), 'less')!.d).toBe(Math.max(0, ...gaps.map((gap) => -gap)) / size)
      }),
      { numRuns: 300 },
    )
  })

  it('turns round when the samples change places', () => {
    fc.assert(
      fc.property(anySamples, ([x, y]) => {
        const counted = tally(x, y)
        const result = ksOneSided(counted, 'less')!
        expect(ksOneSided(swapped(counted), 'greater')).toEqual(result)
        expect(result.pValue > 0 && result.pValue <= 1).toBe(true)
      }),
    )
  })

  it('keeps its level', () => {
    expectCalibrated(
      (random) => ksOneSided(tally(uniformSample(random, 50), uniformSample(random, 31)), 'less')!.pValue,
      { mayBeConservative: true },
    )
  })

  it('is approximate past 10,000 values', () => {
    const x = Float64Array.from({ length: 10_001 }, (_, i) => i)
    expect(ksOneSided(tally(x, of(0, 5000, 9000)), 'greater')!.method).toBe('asymptotic')
  })

  it('agrees with SciPy: 123 oracle cases, both ways', () => {
    let checked = 0
    for (const oracle of twoSampleCases) {
      const counted = tallyOf(oracle)
      for (const alternative of ['less', 'greater'] as const) {
        const known = oracle.ks[alternative]
        const { d, pValue } = ksOneSided(counted, alternative)!
        expect(Math.abs(d - known.D), oracle.id).toBeLessThan(1e-15)
        // There SciPy gave up on its exact answer.
        if (known.auto_fell_back) continue
        expect(relativeError(pValue, known.p_auto), oracle.id).toBeLessThan(1e-9)
        checked++
      }
    }
    expect(checked).toBe(231)
  })

  it.skipIf(!haveOracles)(
    'agrees with SciPy’s own tests: 16 cases (not run when the oracle folder is missing)',
    () => {
      const cases = oracleLines<PublishedCase>('ks_oracles.jsonl').filter(
        ({ alternative, x }) => x && alternative !== 'two-sided',
      )
      expect(cases).toHaveLength(16)
      for (const { id, x, y, alternative, expected_D: d, expected_p: p } of cases) {
        const result = ksOneSided(tally(of(...x!), of(...y!)), alternative as 'less')!
        expect(result.d, id).toBeCloseTo(d, 6)
        expect(result.pValue, id).toBeCloseTo(p, 5)
      }
    },
  )
})

interface PublishedCase {
  id: string
  alternative: string
  x?: number[]
  y?: number[]
  expected_D: number
  expected_p: number
}
