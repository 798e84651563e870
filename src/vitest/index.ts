import { expect as plainExpect } from 'vitest'
import type { DataExpect } from './matchers/dataExpect.ts'
import { matchers } from './matchers/matchers.ts'

plainExpect.extend(matchers as never)

/** `expect` of Vitest, with a matcher for each expectation. It knows the columns and values of typed rows. */
export const expect = plainExpect as DataExpect
export { csv } from './csv.ts'
export { test } from './test.ts'
export { testOf, type TestOf } from './testOf.ts'
export type { DataColumn, DataTable } from './dataTable.ts'
export type {
  ColumnAssertion,
  ColumnMatchers,
  DataExpect,
  TableAssertion,
  TableMatchers,
} from './matchers/dataExpect.ts'
export type { DataMatchers, DistributionOptions } from './matchers/types.ts'
