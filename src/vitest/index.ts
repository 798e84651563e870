import { expect } from 'vitest'
import { matchers } from './matchers/matchers.ts'

expect.extend(matchers as never)

export { expect }
export { csv } from './csv.ts'
export { test } from './test.ts'
export { testOf, type TestOf } from './testOf.ts'
export type { DataColumn, DataTable } from './dataTable.ts'
export type { DataMatchers, DistributionOptions } from './matchers/types.ts'
