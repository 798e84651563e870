import { as, type Test } from './test.ts'
import { tableOf } from './tableOf.ts'

/** The tests that dbt has built in. */
export const builtInTests: Readonly<Record<string, Test>> = {
  not_null: as('expect_column_values_to_not_be_null'),
  unique: as('expect_column_values_to_be_unique', () => ({}), 'other'),
  accepted_values: as('expect_column_values_to_be_in_set', ({ values }) => ({ value_set: values }), 'other'),
  relationships: as('expect_column_values_to_be_in_other_table', ({ to, field }) => ({
    other_table: tableOf(to),
    other_column: field,
  })),
}
