import { describe, expect, it } from 'vitest'
import { fc } from '../../fastCheck.ts'
import { tTest } from '../../../src/stats/tests/tTest.ts'
import { haveOracles, oracleLines } from '../../oracles.ts'
import { relativeError } from '../relativeError.ts'
import { twoSampleCases } from '../twoSampleOracle.ts'

interface Known {
  t: number
  df: number
  p: number
}
interface PublishedCase {
  id: string
  x: number[]
  y: number[]
  welch: Known
  student: Known
}

const variances = { welch: 'unequal', student: 'equal' } as const
const of = (...values: number[]): Float64Array => Float64Array.from(values)

/** Where SciPy has no digits left: t and df in fractions of integers, p by mpmath. */
const byFractions: Record<string, Known> = {
  c025: { t: -0.22941573387056186, df: 2.388385199705955, p: 0.8367348837275676 },
  c027: { t: -4.027825481151301, df: 35.719266441310026, p: 0.0002806956584595142 },
  c028: { t: 1, df: 4, p: 0.37390096630005887 },
}

describe('tTest', () => {
  it('is null without two values a side, with infinities, and where nothing varies', () => {
    expect(tTest(of(), of(1, 2))).toBeNull()
    expect(tTest(of(1), of(1, 2), 'equal')).toBeNull()
    expect(tTest(of(1, Infinity), of(1, 2))).toBeNull()
    expect(tTest(of(0.1, 0.1, 0.1), of(0.3, 0.3))).toBeNull()
    expect(tTest(of(0, 0), of(0, 0))).toBeNull()
  })

  it('takes one side that does not vary', () => {
    expect(tTest(of(1, 1, 1), of(1, 2, 3))).toMatchObject({ degreesOfFreedom: 2 })
    expect(tTest(of(1, 1, 1), of(1, 2, 3))?.statistic).toBeCloseTo(-Math.sqrt(3), 14)
  })

  it('takes the smallest and the largest numbers', () => {
    const [tiny, huge] = [Number.MIN_VALUE, Number.MAX_VALUE]
    const known = tTest(of(1, 0, 0), of(0, 1, 1))
    expect(tTest(of(tiny, 0, 0), of(0, tiny, tiny))).toEqual(known)
    expect(tTest(of(huge, 0, 0), of(0, huge, huge))?.pValue).toBeCloseTo(known!.pValue, 14)
  })

  it('only changes sign when the samples change places, and not when both are moved and scaled', () => {
    const sample = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 30 })
    fc.assert(
      fc.property(sample, sample, (x, y) => {
        for (const variance of Object.values(variances)) {
          const result = tTest(of(...x), of(...y), variance)
          const back = tTest(of(...y), of(...x), variance)
          const moved = tTest(of(...x.map((v) => 8 * v + 1e9)), of(...y.map((v) => 8 * v + 1e9)), variance)
          if (result === null) {
            expect([back, moved]).toEqual([null, null])
            continue
          }
          expect(back!.statistic).toBeCloseTo(-result.statistic, 9)
          expect(moved!.statistic).toBeCloseTo(result.statistic, 9)
          expect(result.pValue).toBeGreaterThanOrEqual(0)
          expect(result.pValue).toBeLessThanOrEqual(1)
        }
      }),
    )
  })

  it.skipIf(!haveOracles)(
    'agrees with published data: 5 cases (not run when the oracle folder is missing)',
    () => {
      const cases = oracleLines<PublishedCase>('ttest_oracles.jsonl')
      expect(cases).toHaveLength(5)
      for (const { id, x, y, ...known } of cases)
        for (const kind of ['welch', 'student'] as const)
          expectKnown(tTest(of(...x), of(...y), variances[kind]), known[kind], id)
    },
  )

  it('agrees with SciPy: 123 oracle cases', () => {
    let checked = 0
    for (const { id, n, m, ...oracle } of twoSampleCases) {
      const x = Float64Array.from(oracle.x, Number)
      const y = Float64Array.from(oracle.y, Number)
      for (const kind of ['welch', 'student'] as const) {
        const result = tTest(x, y, variances[kind])
        const { t, df, p } = oracle[kind]
        const known = kind === 'welch' ? byFractions[id] : undefined
        if (known) expectKnown(result, known, id)
        else if (!(id in byFractions) && Math.min(n, m) > 1 && t !== 'NaN')
          expectKnown(result, { t: Number(t), df: Number(df), p: Number(p) }, id)
        else if (!(id in byFractions)) expect(result, id).toBeNull()
        checked += result ? 1 : 0
      }
    }
    expect(checked).toBe(224)
  })
})

function expectKnown(result: ReturnType<typeof tTest>, known: Known, id: string): void {
  if (result === null) throw new Error(`${id}: no result`)
  expect(relativeError(result.statistic, known.t), id).toBeLessThan(1e-12)
  expect(relativeError(result.degreesOfFreedom, known.df), id).toBeLessThan(1e-12)
  expect(relativeError(result.pValue, known.p), id).toBeLessThan(1e-9)
}
