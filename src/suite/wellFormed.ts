import type { Expectation, Tables } from '../expectation.ts'
import { expectTableToBeWellFormed } from '../expectations/expectTableToBeWellFormed.ts'

/** Damage found while reading fails every run, asked for or not: in the sample as an error, in the reference as a warning. */
export const wellFormed = (tables: Tables): readonly Expectation[] => [
  ...(tables.has('reference')
    ? [expectTableToBeWellFormed({ table: 'reference', severity: 'warning' })]
    : []),
  expectTableToBeWellFormed({ table: 'sample' }),
]
