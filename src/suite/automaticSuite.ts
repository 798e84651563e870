import type { DriftChoice } from '../core/driftChoice.ts'
import { columnsAndFields } from '../core/columnsAndFields.ts'
import { didYouMean } from '../text/didYouMean.ts'
import type { Tables } from '../core/expectation.ts'
import { referenceChecks } from '../expectations/base/referenceChecks.ts'
import type { Suite } from '../core/suite.ts'
import { UsageError } from '../errors/usageError.ts'

/**
 * The expectations of a run without a suite: the sample has the columns of the reference, with their types, distributed
 * alike, missing as often, and without classes that the reference never showed.
 */
export function automaticSuite(
  tables: Tables,
  only: readonly string[] | null,
  drift: DriftChoice = 'auto',
): Suite {
  const { rows = 0 } = tables.get('reference') ?? {}
  const reference = columnsAndFields(tables.get('reference'))
  const names = reference.map(({ name }) => name)
  const unknown = only?.find((name) => !names.includes(name))
  if (only?.length === 0) throw new UsageError('--columns names no column')
  if (unknown !== undefined)
    throw new UsageError(`--columns: "${unknown}" is not in the reference${didYouMean(unknown, names)}`)
  if (rows === 0) throw new UsageError('the reference has no rows, so nothing can be compared with it')
  const columns = reference.filter(({ name }) => only?.includes(name) ?? true)
  return {
    name: 'reference',
    file: null,
    expectations: columns
      .flatMap((column) => referenceChecks(column, { test: drift }))
      .map((expectation) => ({ ...expectation, isAutomatic: true })),
  }
}
