import type { TestAPI } from 'vitest'
import type { DataTable } from './dataTable.ts'
import { test } from './test.ts'

type Fixtures = typeof test extends TestAPI<infer F> ? F : never

/** `test`, with tables of rows of one type. */
export type TestOf<R extends object> = TestAPI<
  Omit<Fixtures, 'reference' | 'sample'> & { reference: DataTable<R>; sample: DataTable<R> }
>

/**
 * Returns `test` with the type of a row: names of columns are checked, and their values have its types. Nothing is checked
 * when it runs.
 *
 * @example const test = testOf<Song>(), or testOf<RowOf<typeof songSchema>>()
 */
export const testOf = <R extends object>(): TestOf<R> => test as unknown as TestOf<R>
