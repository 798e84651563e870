import type { Expectation } from '../core/expectation.ts'
import { expectTableColumnsToBeInReference } from '../expectations/expectTableColumnsToBeInReference.ts'
import { expectTableToBeWellFormed } from '../expectations/expectTableToBeWellFormed.ts'
import type { SuiteSettings } from '../core/suiteSettings.ts'
import type { Table } from '../core/table.ts'

/**
 * The checks of every run: damage found while reading, or a table without rows, fails it, in the sample as an error, in
 * the reference as a warning; columns that the reference lacks are a warning, unless the suite says otherwise.
 */
export function tableChecks(
  tables: readonly Table[],
  { allowEmpty, extraColumns = 'warn' }: SuiteSettings,
): readonly Expectation[] {
  const sample = expectTableToBeWellFormed({ table: 'sample', allowEmpty })
  if (!tables.includes('reference')) return [sample]
  const severity = extraColumns === 'fail' ? 'error' : 'warning'
  return [
    expectTableToBeWellFormed({ table: 'reference', allowEmpty, severity: 'warning' }),
    sample,
    ...(extraColumns === 'allow' ? [] : [expectTableColumnsToBeInReference({ severity })]),
  ]
}
