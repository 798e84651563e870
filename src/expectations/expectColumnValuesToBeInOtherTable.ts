import { z } from 'zod'
import { columnMapExpectation } from './base/columnMapExpectation.ts'
import { column, mostly } from './params/columnParams.ts'
import { column as cell, inTable, not } from '../sql/ast.ts'

/**
 * Expects every value of a column to occur in a column of another table: referential integrity. The other table is
 * `reference`, or one that the suite names under `tables`. Missing values are ignored.
 *
 * @example
 * { column: customer_id, other_table: customers, other_column: id }
 */
export const expectColumnValuesToBeInOtherTable = columnMapExpectation({
  type: 'expect_column_values_to_be_in_other_table',
  params: z.strictObject({
    column,
    otherTable: z.string().min(1).describe('Name of the other table.'),
    otherColumn: z.string().min(1).optional().describe('Column of the other table. Default: the same name.'),
    mostly,
  }),
  others: ({ column, otherTable, otherColumn = column }) => [{ table: otherTable, columns: [otherColumn] }],
  unexpected: ({ otherTable, otherColumn }, { name }) =>
    not(inTable([cell(name)], otherTable, [otherColumn ?? name])),
  broken: ({ otherTable }) => `are not in the table ${otherTable}`,
  kept: ({ otherTable }) => `are in the table ${otherTable}`,
})
