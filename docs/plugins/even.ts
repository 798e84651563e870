// even.ts
import { cell, columnMapExpectation, params, sql, z } from '@touchstone-data/touchstone'

/** Expects every number of a column to be even. Missing values are ignored. */
export const expectColumnValuesToBeEven = columnMapExpectation({
  type: 'expect_column_values_to_be_even',
  params: z.strictObject({ column: params.column, mostly: params.mostly }),
  shorthand: { key: 'even', params: (column, value) => (value === true ? { column } : null) },
  unexpected: (_, column) =>
    sql.not(sql.compare(sql.call('modulo', cell.asNumber(column), sql.literal(2)), '=', sql.literal(0))),
  broken: () => 'are odd',
  kept: () => 'are even',
})
