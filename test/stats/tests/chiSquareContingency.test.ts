import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { chiSquareContingency } from '../../../src/stats/tests/chiSquareContingency.ts'
import { haveOracles, oracleLines, oracles } from '../../oracles.ts'
import { relativeError } from '../relativeError.ts'
import { twoSampleCases } from '../twoSampleOracle.ts'

interface Known {
  chi2: number
  p: number
  dof: number
  cramers_v: number
  min_expected?: number
}
interface DriftPairs {
  pairs: { categorical: Record<string, Known & { table: [number[], number[]] }> }[]
}

function expectKnown([reference, sample]: [number[], number[]], known: Known, id: string): void {
  const result = chiSquareContingency(reference, sample)
  if (result === null) throw new Error(`${id}: no result`)
  expect(relativeError(result.statistic, known.chi2), id).toBeLessThan(1e-12)
  expect(relativeError(result.pValue, known.p), id).toBeLessThan(1e-9)
  expect(relativeError(result.cramersV, known.cramers_v), id).toBeLessThan(1e-12)
  expect(result.degreesOfFreedom, id).toBe(known.dof)
  if (known.min_expected !== undefined) {
    expect(relativeError(result.minExpected, known.min_expected), id).toBeLessThan(1e-12)
  }
}

describe('chiSquareContingency', () => {
  it('is null without two classes or without a side', () => {
    expect(chiSquareContingency([], [])).toBeNull()
    expect(chiSquareContingency([3, 0], [4, 0])).toBeNull()
    expect(chiSquareContingency([0, 0], [4, 1])).toBeNull()
    expect(chiSquareContingency([4, 1], [0, 0])).toBeNull()
  })

  it('says which class carries the difference, dropping classes no side has', () => {
    const result = chiSquareContingency([10, 0, 10, 20], [10, 0, 20, 10])
    expect(result).toMatchObject({ degreesOfFreedom: 2, minExpected: 10 })
    expect(result?.contributions).toEqual([0, 0, 0.5, 0.5])
  })

  it('is 0 with p 1 for equal shares', () => {
    const result = chiSquareContingency([1, 2, 3], [10, 20, 30])
    expect(result).toMatchObject({ statistic: 0, pValue: 1, cramersV: 0, contributions: [0, 0, 0] })
  })

  it.skipIf(!haveOracles)(
    'agrees with R and SciPy: 7 published tables (not run when the oracle folder is missing)',
    () => {
      const tables = oracleLines<Known & { id: string; table: number[][] }>('chi2_oracles.jsonl')
      const twoRows = tables.filter(({ table }) => table.length === 2)
      expect(twoRows).toHaveLength(7)
      for (const { table, id, ...known } of twoRows) expectKnown(table as [number[], number[]], known, id)
    },
  )

  it('agrees with SciPy: every table of 123 oracle cases', () => {
    for (const { id, table, chi2 } of twoSampleCases) {
      if (chi2 === undefined) expect(chiSquareContingency(...table.counts), id).toBeNull()
      else expectKnown(table.counts, chi2, id)
    }
  })

  it.skipIf(!haveOracles)(
    'agrees on real columns: 5 pairs of tables (not run when the oracle folder is missing)',
    () => {
      const { pairs } = JSON.parse(
        readFileSync(new URL('drift_pairs_expected.json', oracles), 'utf8'),
      ) as DriftPairs
      const columns = pairs.flatMap(({ categorical }) => Object.entries(categorical))
      expect(columns.length).toBeGreaterThan(9)
      for (const [name, { table, ...known }] of columns) expectKnown(table, known, name)
    },
  )
})
