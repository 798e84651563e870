import { describe, expect, it } from 'vitest'
import { expectedPartition, observedPartition, sharesOf } from '../../../src/stats/binning/partition.ts'
import { expectedShares } from '../../../src/stats/binning/expectedShares.ts'
import { histogram } from '../../../src/stats/binning/histogram.ts'
import { klDivergence } from '../../../src/stats/distances/klDivergence.ts'
import { haveOracles, oracleLines } from '../../oracles.ts'
import { gxCases, type GxCase } from '../gxCases.ts'
import { relativeError } from '../relativeError.ts'
import { twoSampleCases } from '../twoSampleOracle.ts'

interface Arguments {
  column: string
  partition_object: {
    bins?: number[]
    values?: string[]
    weights?: number[]
    tail_weights?: [number, number]
  }
  tail_weight_holdout?: number
  internal_weight_holdout?: number
}
interface GxResult {
  id: string
  gx_result: {
    result: { observed_value?: number | null }
    exception_info: { exception_message: string | null }
  }
}

/** The divergence of a column from the partition, as Great Expectations has it. */
function divergenceOf({ kwargs, data }: GxCase): number | null {
  const { column, partition_object: partition, ...holdouts } = kwargs as unknown as Arguments
  const { tail_weight_holdout: tail = 0, internal_weight_holdout: internal = 0 } = holdouts
  const cells = data[column]!.filter((cell) => cell !== null)
  if (partition.values) {
    const classes = [...new Set([...partition.values, ...(cells as string[])])]
    const observed = classes.map((name) => cells.filter((cell) => cell === name).length)
    const named = new Map(partition.values.map((name, i) => [name, partition.weights?.[i]]))
    return klDivergence(
      observed,
      expectedShares(
        classes.map((name) => named.get(name)),
        tail,
      ),
    )
  }
  const { bins = [], weights = [], tail_weights: tailWeights } = partition
  const expected = expectedPartition({ bins, weights, tailWeights }, { tail, internal })
  const observed = observedPartition(bins, histogram(cells as number[], bins))
  return klDivergence(sharesOf(observed), sharesOf(expected))
}

describe('klDivergence', () => {
  it('is null without shares', () => {
    expect(klDivergence([], [])).toBeNull()
    expect(klDivergence([0, 0], [1, 1])).toBeNull()
    expect(klDivergence([1, 1], [0, 0])).toBeNull()
  })

  it('is infinite for a new class, and finite for one that vanished', () => {
    expect(klDivergence([1, 1], [2, 0])).toBe(Infinity)
    expect(klDivergence([2, 0], [1, 1])).toBeCloseTo(Math.log(2), 15)
    expect(klDivergence([1, 2, 0], [10, 20, 0])).toBe(0)
  })

  it('keeps its digits for shares that are close', () => {
    // By 40-digit decimals.
    const p = [500_001, 499_999]
    expect(relativeError(klDivergence(p, [1, 1])!, 2.000000000000666667e-12)).toBeLessThan(1e-9)
  })

  it('agrees with SciPy: every table of 123 oracle cases', () => {
    const cases = twoSampleCases.filter(({ divergence }) => divergence !== undefined)
    expect(cases).toHaveLength(121)
    for (const { id, table, divergence } of cases) {
      const [x, y] = table.counts
      expect(klDivergence(x, y), id).toBeCloseTo(Number(divergence?.kl_x_given_y_nats), 12)
      expect(klDivergence(y, x), id).toBeCloseTo(Number(divergence?.kl_y_given_x_nats), 12)
    }
  })

  it.skipIf(!haveOracles)(
    'answers as Great Expectations: 22 cases (not run when the oracle folder is missing)',
    () => {
      const results = oracleLines<GxResult>('gx_results_1.2.0_pandas.jsonl')
      const cases = gxCases('expect_column_kl_divergence_to_be_less_than')
      expect(cases).toHaveLength(22)
      for (const known of cases) {
        const { result, exception_info } = results.find(({ id }) => id === known.id)!.gx_result
        const name = `${known.id} ${known.title}`
        if (exception_info.exception_message) {
          expect(() => divergenceOf(known), name).toThrow(RangeError)
          continue
        }
        // It gives null for an infinite divergence.
        const value = result.observed_value ?? Infinity
        expect(relativeError(divergenceOf(known)!, value), name).toBeLessThan(value < 1e-12 ? Infinity : 1e-9)
        expect(Math.abs(divergenceOf(known)! - value) <= 1e-12 || value > 1e-12, name).toBe(true)
      }
    },
  )
})
