import { asText, isPresent } from '../sql/cell.ts'
import { classExplanation } from './explanations/classExplanation.ts'
import { columnOf } from '../columns/columnOf.ts'
import { driftTest } from '../core/driftTest.ts'
import { formatPercent } from '../text/formatPercent.ts'
import { unexpectedCount, type UnexpectedCount } from '../metrics/unexpectedCount.ts'
import type { Table } from '../core/table.ts'
import { lostValues } from '../core/lostValues.ts'
import { notTested } from '../core/notTested.ts'
import { tooFewValues } from '../core/tooFewValues.ts'
import type { Tables } from '../core/expectation.ts'
import { proportionEffect } from './effects/proportionEffect.ts'
import { proportionsResult } from './results/proportionsResult.ts'
import { compare, literal } from '../sql/ast.ts'

/**
 * The test that a boolean is as often true: two proportions, or Fisher's exact test where an expected count is below
 * 200 or a side has fewer than 500 values, as statsmodels' `proportions_ztest` and SciPy's `fisher_exact`. Missing values are left out.
 */
export const twoProportions = driftTest({
  name: 'two_proportions',
  options: [],
  takes: ({ type }) => type === 'boolean',
  metrics: ({ tables, column }) => ({
    reference: truesOf(tables, 'reference', column),
    sample: truesOf(tables, 'sample', column),
  }),
  judge(counted) {
    const [reference, sample] = [partOf(counted.reference), partOf(counted.sample)]
    if (reference.n === 0) return notTested('the reference has no values')
    if (sample.n === 0) return lostValues('values')
    const trues = reference.successes + sample.successes
    if (trues === 0 || trues === reference.n + sample.n) return notTested('constant')
    if (reference.n === 1) return tooFewValues('reference', 'value')
    if (sample.n === 1) return tooFewValues('sample', 'value')
    const [before, after] = [reference, sample].map(({ successes, n }) => successes / n) as [number, number]
    const change = `from ${formatPercent(before)} to ${formatPercent(after)}`
    return {
      test: { ...proportionsResult(reference, sample), effect: proportionEffect(reference, sample, 'share') },
      rejected: `share of true ${after > before ? 'rose' : 'fell'} ${change}`,
      notRejected: `no drift: share of true ${change}`,
      observed: { shareOfTrue: { reference: before, sample: after } },
    }
  },
  explanation: (input) => classExplanation(input),
})

const truesOf = (tables: Tables, table: Table, name: string) => {
  const column = columnOf(tables, table, name)
  return unexpectedCount(table, isPresent(column), compare(asText(column), '=', literal('true')))
}

const partOf = ({ total, unexpected }: UnexpectedCount) => ({ successes: unexpected, n: total })
