import { cell, columnMapExpectation, params, sql, z } from '@touchstone-data/touchstone'

/** Expects prices to have no fractions of a cent. Missing values are ignored. */
export const expectColumnValuesToBeWholeCents = columnMapExpectation({
  type: 'expect_column_values_to_be_whole_cents',
  params: z.strictObject({ column: params.column, mostly: params.mostly }),
  shorthand: { key: 'whole_cents', params: (column, value) => (value === true ? { column } : null) },
  unexpected(_, column) {
    const price = cell.asNumber(column)
    return sql.not(sql.compare(sql.call('round', price, sql.literal(2)), '=', price))
  },
  broken: () => 'have fractions of a cent',
  kept: () => 'have whole cents',
})
