import { z } from 'zod'
import { expectation } from '../core/expectation.ts'
import { fillBatchQuery } from './base/fillBatchQuery.ts'
import { formatCount } from '../text/formatCount.ts'
import { rowDifference } from '../metrics/rowDifference.ts'
import { mostly } from './params/columnParams.ts'

const shown = 5
const query = z.string().min(1)

/**
 * Expects two SELECTs to give the same rows, in whatever order, each as often: a total of the sample and that of the
 * reference or of another table of the suite. Cells are compared by their place, and the columns' names do not matter.
 * `{batch}` stands for the sample. A query can change nothing and read no file.
 *
 * @example
 * { base_query: 'SELECT DISTINCT country FROM sample', comparison_query: 'SELECT DISTINCT country FROM customers' }
 */
export const expectQueryResultsToMatchComparison = expectation({
  type: 'expect_query_results_to_match_comparison',
  params: z.strictObject({
    baseQuery: query.describe('SELECT to check, e.g. `SELECT sum(fare) FROM sample`.'),
    comparisonQuery: query.describe(
      'SELECT that returns the expected rows, e.g. `SELECT sum(fare) FROM reference`.',
    ),
    mostly: mostly.describe('Share of the rows of the longer result that must be in both.'),
  }),
  tables: ['sample'],
  columns: () => [],
  metrics: ({ baseQuery, comparisonQuery }) => ({
    difference: rowDifference({
      base: fillBatchQuery(baseQuery),
      comparison: fillBatchQuery(comparisonQuery),
      keep: shown,
    }),
  }),
  judge({ mostly }, { difference }, _, reveal) {
    const { base, comparison, common, onlyBase, onlyComparison } = difference
    const total = Math.max(base, comparison)
    const observed = { base, comparison, common, ...(reveal && { onlyBase, onlyComparison }) }
    if (total === 0)
      return { status: 'skip', message: 'neither query gives a row, so nothing is compared', observed }
    const said = `the query and its comparison share ${formatCount(common)} of ${formatCount(total, 'row')}`
    if (common === total)
      return {
        status: 'pass',
        message: `the query gives the ${formatCount(total, 'row')} of its comparison`,
        observed,
      }
    return {
      status: common / total >= mostly ? 'pass' : 'fail',
      message: `${said}: ${formatCount(base - common)} only in the query, ${formatCount(comparison - common)} only in the comparison`,
      observed,
    }
  },
})
