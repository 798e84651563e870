import type { DriftChoice } from '../core/driftChoice.ts'
import { didYouMean } from '../text/didYouMean.ts'
import { columnsAndFields } from '../core/columnsAndFields.ts'
import type { Expectation, Tables } from '../core/expectation.ts'
// One by one: the index loads a hundred others, which takes longer than the checks of a small file.
import { expectColumnCategoriesToMatchReference } from '../expectations/expectColumnCategoriesToMatchReference.ts'
import { expectColumnDistributionToMatchReference } from '../expectations/expectColumnDistributionToMatchReference.ts'
import { expectColumnMissingRateToMatchReference } from '../expectations/expectColumnMissingRateToMatchReference.ts'
import { expectColumnToExist } from '../expectations/expectColumnToExist.ts'
import { expectColumnValuesToBeOfType } from '../expectations/expectColumnValuesToBeOfType.ts'
import { expectTableRowCountToBeBetween } from '../expectations/expectTableRowCountToBeBetween.ts'
import type { Column } from '../sql/column.ts'
import type { Suite } from '../core/suite.ts'
import { UsageError } from '../errors/usageError.ts'

/**
 * What is expected where no suite is given: the sample has the columns of the reference, with their types, distributed
 * alike, missing as often, and without classes that the reference never showed; and it has rows.
 */
export function automaticSuite(
  tables: Tables,
  only: readonly string[] | null,
  drift: DriftChoice = 'auto',
): Suite {
  const { rows = 0 } = tables.get('reference') ?? {}
  const reference = columnsAndFields(tables.get('reference'))
  const sample = new Set(columnsAndFields(tables.get('sample')).map(({ name }) => name))
  const names = reference.map(({ name }) => name)
  const unknown = only?.find((name) => !names.includes(name))
  if (only?.length === 0) throw new UsageError('--columns names no column')
  if (unknown !== undefined)
    throw new UsageError(`--columns: "${unknown}" is not in the reference${didYouMean(unknown, names)}`)
  if (!names.some((name) => sample.has(name)))
    throw new UsageError(
      `reference and sample have no column in common: ${names.join(', ')} against ${[...sample].join(', ')}`,
    )
  if (rows === 0) throw new UsageError('the reference has no rows, so nothing can be compared with it')
  const columns = reference.filter(({ name }) => only?.includes(name) ?? true)
  return {
    name: 'reference',
    file: null,
    expectations: [
      expectTableRowCountToBeBetween({ minValue: 1 }),
      ...columns.flatMap((column) => expectationsOf(column, sample, drift)),
    ],
  }
}

function expectationsOf(of: Column, sample: ReadonlySet<string>, drift: DriftChoice): readonly Expectation[] {
  const column = of.name
  if (!sample.has(column)) return [expectColumnToExist({ column })]
  return [
    expectColumnToExist({ column }),
    ...(of.type === 'other' || of.type === 'null'
      ? []
      : [expectColumnValuesToBeOfType({ column, type_: of.type })]),
    expectColumnDistributionToMatchReference({ column, test: drift }),
    ...(of.type === 'string' || of.type === 'boolean'
      ? [expectColumnCategoriesToMatchReference({ column, skipIdentifiers: true })]
      : []),
    expectColumnMissingRateToMatchReference({ column }),
  ]
}
