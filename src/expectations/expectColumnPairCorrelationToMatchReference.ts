import { z } from 'zod'
import { columnOf } from '../columns/columnOf.ts'
import { notTested } from '../core/notTested.ts'
import { expectation } from '../core/expectation.ts'
import { correlation, type Correlation } from '../metrics/correlation.ts'
import { notNumbers } from '../metrics/notNumbers.ts'
import type { Table } from '../core/table.ts'
import { requireNumbers } from '../columns/requireNumbers.ts'
import { columnA, columnB } from './params/columnParams.ts'
import { formatNumber } from '../text/formatNumber.ts'
import { correlationDifference, type CorrelationOfPairs } from '../stats/tests/correlationDifference.ts'
import { checkRules, rulesOf, verdictParams } from './params/verdictParams.ts'

/**
 * Expects two columns of numbers to be correlated in the sample as they are in the reference, by Fisher's z: Spearman's
 * correlation, of ranks, unless Pearson's is requested, whose test raises more false alarms than it should where numbers
 * have long tails. The effect is the difference of the correlations. Rows in which one of the two is missing are ignored.
 * It is not tested where a column is constant, or has infinite values that are not ranked, nor with fewer than ten rows
 * (four for Pearson's).
 *
 * @example
 * { column_A: quantity, column_B: total }
 */
export const expectColumnPairCorrelationToMatchReference = expectation({
  type: 'expect_column_pair_correlation_to_match_reference',
  params: z
    .strictObject({
      columnA,
      columnB,
      method: z
        .enum(['spearman', 'pearson'])
        .default('spearman')
        .describe('Correlation: `spearman` of the ranks, `pearson` of the numbers.'),
      ...verdictParams,
    })
    .superRefine(checkRules),
  tables: ['reference', 'sample'],
  columns: ({ columnA, columnB }) => [columnA, columnB],
  metrics({ columnA, columnB, method }, tables) {
    const columns = (table: Table) =>
      [columnOf(tables, table, columnA), columnOf(tables, table, columnB)] as const
    const [reference, sample] = [columns('reference'), columns('sample')]
    return {
      reference: correlation('reference', reference, method),
      sample: correlation('sample', sample, method),
      invalidInReference: notNumbers('reference', ...reference),
      invalidInSample: notNumbers('sample', ...sample),
    }
  },
  judge(params, { reference, sample, invalidInReference, invalidInSample }) {
    requireNumbers(invalidInReference + invalidInSample, 'correlation')
    const [x, y] = [known(reference), known(sample)]
    if (!x || !y)
      return notTested(
        `a column of the ${x ? 'sample' : 'reference'} has no values, or is constant or infinite`,
      )
    const tested = correlationDifference(x, y, params.method)
    if (!tested) return notTested('too few rows have both values')
    const name = params.method === 'pearson' ? 'Pearson' : 'Spearman'
    const change = `from ${formatNumber(x.coefficient)} to ${formatNumber(y.coefficient)}`
    return {
      test: {
        name: 'fisher_z',
        statistic: tested.statistic,
        pValue: tested.pValue,
        method: 'asymptotic',
        effect: {
          name: 'difference of correlations',
          value: y.coefficient - x.coefficient,
          negligible: 0.01,
          interval: tested.interval,
          detectable: {
            basis: "power of Fisher's z, of a change from the correlation of the reference",
            at: tested.detectable,
          },
        },
        n: { reference: x.pairs, sample: y.pairs },
      },
      rejected: `the ${name} correlation ${y.coefficient > x.coefficient ? 'rose' : 'fell'} ${change}`,
      notRejected: `the ${name} correlation went ${change}, consistent with random variation`,
      expected: x.coefficient,
      observed: y.coefficient,
      rules: rulesOf(params),
    }
  },
})

const known = ({ coefficient, ...rest }: Correlation): CorrelationOfPairs | null =>
  coefficient === null || Number.isNaN(coefficient) ? null : { coefficient, ...rest }
