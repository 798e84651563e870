import type { Expectation } from '../core/expectation.ts'
import { expectTableToBeWellFormed } from '../expectations/expectTableToBeWellFormed.ts'
import type { Table } from '../core/table.ts'

/** Damage found while reading fails every run, asked for or not: in the sample as an error, in the reference as a warning. */
export const damageChecks = (tables: readonly Table[]): readonly Expectation[] => [
  ...(tables.includes('reference')
    ? [expectTableToBeWellFormed({ table: 'reference', severity: 'warning' })]
    : []),
  expectTableToBeWellFormed({ table: 'sample' }),
]
