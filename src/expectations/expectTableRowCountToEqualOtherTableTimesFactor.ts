import { z } from 'zod'
import { expectation } from '../core/expectation.ts'
import { formatCount } from '../text/formatCount.ts'
import { rowCount } from '../metrics/rowCount.ts'

/**
 * Expects the sample to have `factor` times the rows of another table, give or take a share of them: with a `tolerance`
 * of 0.1, between 90% and 110% of that. The other table is `reference`, or one that the suite names under `tables`.
 *
 * @example
 * { other_table_name: customers, factor: 6 }
 */
export const expectTableRowCountToEqualOtherTableTimesFactor = expectation({
  type: 'expect_table_row_count_to_equal_other_table_times_factor',
  params: z.strictObject({
    otherTableName: z.string().min(1).default('reference').describe('Name of the other table.'),
    factor: z.number().gt(0).default(1).describe('Factor: expected rows for each row of the other table.'),
    tolerance: z.number().min(0).default(0).describe('Tolerance, as a share of the expected number of rows.'),
  }),
  tables: ['sample'],
  columns: () => [],
  others: ({ otherTableName }) => [{ table: otherTableName, columns: [] }],
  metrics: ({ otherTableName }) => ({ rows: rowCount('sample'), otherRows: rowCount(otherTableName) }),
  judge({ otherTableName, factor, tolerance }, { rows, otherRows }) {
    const wanted = exact(factor * otherRows)
    const inside = rows >= exact(wanted * (1 - tolerance)) && rows <= exact(wanted * (1 + tolerance))
    const margin = tolerance === 0 ? '' : ` ± ${exact(100 * tolerance)}%`
    const source = factor === 1 ? 'the same number as' : `${factor} times the ${formatCount(otherRows)} of`
    return {
      status: inside ? 'pass' : 'fail',
      message: `${formatCount(rows, 'row')}; expected ${formatCount(wanted)}${margin}, ${source} ${otherTableName}`,
      expected: { rows: wanted, tolerance },
      observed: { self: rows, other: otherRows },
    }
  },
})

/** 1.1 times 10 is 11.000000000000002 in doubles. */
const exact = (value: number): number => Number(value.toPrecision(12))
