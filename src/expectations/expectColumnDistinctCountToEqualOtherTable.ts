import { z } from 'zod'
import { presentCell } from '../sql/cell.ts'
import { columnOf } from '../columns/columnOf.ts'
import { expectation } from '../core/expectation.ts'
import { formatCount } from '../text/formatCount.ts'
import { distinctCount } from '../metrics/distinctCount.ts'
import { column } from './params/columnParams.ts'

/**
 * Expects a column to have the same number of different values as a column of another table: of `reference`, of one
 * that the suite names under `tables`, or of `sample` itself, for two columns of one table. Missing values are ignored.
 *
 * @example
 * { column: country, other_table: customers }
 */
export const expectColumnDistinctCountToEqualOtherTable = expectation({
  type: 'expect_column_distinct_count_to_equal_other_table',
  params: z.strictObject({
    column,
    otherTable: z.string().min(1).default('reference').describe('Name of the other table.'),
    otherColumn: z.string().min(1).optional().describe('Column of the other table. Default: the same name.'),
  }),
  tables: ['sample'],
  columns: ({ column }) => [column],
  others: ({ column, otherTable, otherColumn = column }) => [{ table: otherTable, columns: [otherColumn] }],
  metrics: ({ column, otherTable, otherColumn = column }, tables) => ({
    own: distinctCount('sample', presentCell(columnOf(tables, 'sample', column))),
    other: distinctCount(otherTable, presentCell(columnOf(tables, otherTable, otherColumn))),
  }),
  judge({ column, otherTable, otherColumn = column }, { own, other }) {
    const same = own.distinct === other.distinct
    const found = formatCount(own.distinct, 'distinct value')
    const source = `the same number as ${otherColumn} of ${otherTable}`
    return {
      status: same ? 'pass' : 'fail',
      message: same ? `${found}, ${source}` : `${found}; expected ${formatCount(other.distinct)}, ${source}`,
      expected: other.distinct,
      observed: { self: own.distinct, other: other.distinct },
    }
  },
})
