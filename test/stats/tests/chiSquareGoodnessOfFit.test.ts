import { describe, expect, it } from 'vitest'
import { chiSquareGoodnessOfFit } from '../../../src/stats/tests/chiSquareGoodnessOfFit.ts'
import { haveOracles, oracleLines } from '../../oracles.ts'
import { gxCases } from '../gxCases.ts'
import { relativeError } from '../relativeError.ts'

interface GoodnessOfFitCase {
  id: string
  observed: number[]
  expected_weights: number[] | null
  chi2: number
  p: number
  dof: number
}

describe('chiSquareGoodnessOfFit', () => {
  it('is null without counts, weights, or two classes', () => {
    expect(chiSquareGoodnessOfFit([], [])).toBeNull()
    expect(chiSquareGoodnessOfFit([0, 0], [1, 1])).toBeNull()
    expect(chiSquareGoodnessOfFit([3, 4], [0, 0])).toBeNull()
    expect(chiSquareGoodnessOfFit([3, 0], [1, 0])).toBeNull()
  })

  it('refuses a class that cannot be, and drops one that neither can be nor is', () => {
    expect(chiSquareGoodnessOfFit([3, 1], [1, 0])).toMatchObject({
      statistic: Infinity,
      pValue: 0,
      minExpected: 0,
    })
    expect(chiSquareGoodnessOfFit([3, 5, 0], [1, 1, 0])).toMatchObject({
      degreesOfFreedom: 1,
      minExpected: 4,
    })
  })

  it('counts a class that did not show', () => {
    expect(chiSquareGoodnessOfFit([8, 0], [1, 1])).toMatchObject({ statistic: 8, effect: 1 })
  })

  it.skipIf(!haveOracles)(
    'agrees with SciPy and R: 4 cases (not run when the oracle folder is missing)',
    () => {
      const cases = oracleLines<GoodnessOfFitCase>('chi2_gof_oracles.jsonl')
      expect(cases).toHaveLength(4)
      for (const { id, observed, expected_weights: weights, ...known } of cases) {
        const result = chiSquareGoodnessOfFit(observed, weights ?? observed.map(() => 1))
        if (result === null) throw new Error(`${id}: no result`)
        expect(relativeError(result.statistic, known.chi2), id).toBeLessThan(1e-12)
        expect(relativeError(result.pValue, known.p), id).toBeLessThan(1e-9)
        expect(result.degreesOfFreedom, id).toBe(known.dof)
      }
    },
  )

  const cases = gxCases('expect_column_chisquare_test_p_value_to_be_greater_than')
  it.skipIf(!haveOracles)(
    'answers as Great Expectations: 2 cases (not run when the oracle folder is missing)',
    () => {
      const categorical = cases.filter(({ kwargs }) => 'values' in (kwargs['partition_object'] as object))
      expect(categorical).toHaveLength(2)
      for (const { title, kwargs, data, expected } of categorical) {
        const { values, weights } = kwargs['partition_object'] as { values: string[]; weights: number[] }
        const column = data[kwargs['column'] as string]!
        const observed = values.map((value) => column.filter((cell) => cell === value).length)
        const known = (expected['result'] as { observed_value: number } | undefined) ?? expected
        const result = chiSquareGoodnessOfFit(observed, weights)
        expect(relativeError(result!.pValue, known['observed_value'] as number), title).toBeLessThan(1e-9)
      }
    },
  )
})
