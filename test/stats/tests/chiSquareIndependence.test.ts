import { describe, expect, it } from 'vitest'
import { chiSquareContingency } from '../../../src/stats/tests/chiSquareContingency.ts'
import { chiSquareIndependence } from '../../../src/stats/tests/chiSquareIndependence.ts'
import { haveOracles, oracleLines } from '../../oracles.ts'
import { relativeError } from '../relativeError.ts'

interface Known {
  id: string
  table: number[][]
  chi2: number
  p: number
  dof: number
  cramers_v: number
  yates?: { chi2: number; p: number }
}

describe('chiSquareIndependence', () => {
  it('is null without two rows and two columns', () => {
    expect(chiSquareIndependence([])).toBeNull()
    expect(chiSquareIndependence([[3, 4]])).toBeNull()
    expect(chiSquareIndependence([[3], [4]])).toBeNull()
    expect(
      chiSquareIndependence([
        [3, 4],
        [0, 0],
      ]),
    ).toBeNull()
  })

  it('drops what is not counted, and takes rows of any length', () => {
    const plain = chiSquareIndependence([
      [10, 20],
      [6, 9],
    ])
    expect(chiSquareIndependence([[10, 0, 20], [], [6, 0, 9]])).toEqual(plain)
    expect(plain).toMatchObject(
      chiSquareContingency([10, 20], [6, 9])!.degreesOfFreedom === 1 ? { degreesOfFreedom: 1 } : {},
    )
  })

  it('is Cramér’s V 1 where one column tells the other, 0 where it tells nothing', () => {
    expect(
      chiSquareIndependence([
        [5, 0, 0],
        [0, 9, 0],
        [0, 0, 2],
      ])?.cramersV,
    ).toBeCloseTo(1, 15)
    expect(
      chiSquareIndependence([
        [1, 2],
        [3, 6],
      ]),
    ).toMatchObject({ statistic: 0, pValue: 1, cramersV: 0 })
  })

  it('answers as Great Expectations: two text columns, one cut to three classes', () => {
    const others = Array.from({ length: 4 }, () => [0, 0, 2])
    const v = chiSquareIndependence([[2, 0, 0], [0, 1, 1], ...others])?.cramersV
    expect(v).toBeCloseTo(0.8498365855987975, 12)
  })

  it.skipIf(!haveOracles)('agrees with SciPy: 8 tables (not run when the oracle folder is missing)', () => {
    const cases = oracleLines<Known>('chi2_oracles.jsonl')
    expect(cases).toHaveLength(8)
    for (const { id, table, yates, ...known } of cases) {
      const result = chiSquareIndependence(table)!
      expect(relativeError(result.statistic, known.chi2), id).toBeLessThan(1e-12)
      expect(relativeError(result.pValue, known.p), id).toBeLessThan(1e-9)
      expect(relativeError(result.cramersV, known.cramers_v), id).toBeLessThan(1e-12)
      expect(result.degreesOfFreedom, id).toBe(known.dof)
      const corrected = chiSquareIndependence(table, { yates: true })!
      expect(relativeError(corrected.statistic, yates?.chi2 ?? known.chi2), id).toBeLessThan(1e-12)
      expect(relativeError(corrected.pValue, yates?.p ?? known.p), id).toBeLessThan(1e-9)
    }
  })
})
