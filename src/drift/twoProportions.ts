import { agreeInNumber } from '../text/agreeInNumber.ts'
import { asNumber, asText, isPresent } from '../sql/cell.ts'
import { isNumeric, type Column } from '../sql/column.ts'
import { classExplanation } from './explanations/classExplanation.ts'
import { columnOf } from '../columns/columnOf.ts'
import { driftTest } from '../core/driftTest.ts'
import { formatCount } from '../text/formatCount.ts'
import { formatPercent } from '../text/formatPercent.ts'
import { unexpectedCount, type UnexpectedCount } from '../metrics/unexpectedCount.ts'
import type { Table } from '../core/table.ts'
import { lostValues } from '../core/lostValues.ts'
import { notTested } from '../core/notTested.ts'
import { tooFewValues } from '../core/tooFewValues.ts'
import type { Tables } from '../core/expectation.ts'
import { proportionEffect } from './effects/proportionEffect.ts'
import { proportionsResult } from './results/proportionsResult.ts'
import { compare, isIn, literal, not, type Expr } from '../sql/ast.ts'

/**
 * The test that a boolean, or an integer that is 0 or 1, is as often true: two proportions, or Fisher's exact test
 * where an expected count is below 200 or a table has fewer than 500 values, as statsmodels' `proportions_ztest` and
 * SciPy's `fisher_exact`. Missing values are left out.
 */
export const twoProportions = driftTest({
  name: 'two_proportions',
  options: [],
  takes: ({ type }) => type === 'boolean' || type === 'integer',
  metrics: ({ tables, column }) => ({
    reference: countOf(tables, 'reference', column, isTrue),
    sample: countOf(tables, 'sample', column, isTrue),
    otherInReference: countOf(tables, 'reference', column, isNeither),
    otherInSample: countOf(tables, 'sample', column, isNeither),
  }),
  judge({ otherInReference, otherInSample, ...counted }, { column }) {
    const [reference, sample] = [partOf(counted.reference), partOf(counted.sample)]
    if (reference.n === 0) return notTested('the reference has no values')
    if (sample.n === 0) return lostValues('values')
    if (otherInReference.unexpected > 0)
      throw new Error(
        `test two_proportions is for true and false, and in column "${column}" ${neither('reference', otherInReference)} neither 0 nor 1; chi2 and ks take integers`,
      )
    if (otherInSample.unexpected > 0)
      return { status: 'fail', message: `${neither('sample', otherInSample)} neither true nor false` }
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

/** How many values are such. */
const countOf = (tables: Tables, table: Table, name: string, such: (column: Column) => Expr) => {
  const column = columnOf(tables, table, name)
  return unexpectedCount(table, isPresent(column), such(column))
}

const isTrue = (column: Column): Expr =>
  isNumeric(column)
    ? compare(asNumber(column), '=', literal(1))
    : compare(asText(column), '=', literal('true'))

const isNeither = (column: Column): Expr =>
  isNumeric(column) ? not(isIn(asNumber(column), [0, 1])) : not(isIn(asText(column), ['false', 'true']))

const neither = (table: Table, { unexpected, total }: UnexpectedCount): string =>
  `${formatCount(unexpected)} of ${formatCount(total, 'value')} of the ${table} ${agreeInNumber(unexpected, 'are')}`

const partOf = ({ total, unexpected }: UnexpectedCount) => ({ successes: unexpected, n: total })
