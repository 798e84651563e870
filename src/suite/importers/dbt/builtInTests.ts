import type { DbtTest } from './dbtTest.ts'
import { expectationTest } from './expectationTest.ts'
import { tableOf } from './tableOf.ts'

/** Tests that are built into dbt. */
export const builtInTests: Readonly<Record<string, DbtTest>> = {
  not_null: expectationTest('expect_column_values_to_not_be_null'),
  unique: expectationTest('expect_column_values_to_be_unique', { counts: 'other' }),
  accepted_values: expectationTest('expect_column_values_to_be_in_set', {
    params: ({ values }) => ({ value_set: values }),
    counts: 'other',
  }),
  relationships: expectationTest('expect_column_values_to_be_in_other_table', {
    params: ({ to, field }) => ({ other_table: tableOf(to), other_column: field }),
  }),
}
