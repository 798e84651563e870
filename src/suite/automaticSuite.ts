import { didYouMean } from '../didYouMean.ts'
import type { Expectation, Tables } from '../expectation.ts'
import {
  expectColumnCategoriesToMatchReference,
  expectColumnDistributionToMatchReference,
  expectColumnMissingRateToMatchReference,
  expectColumnToExist,
  expectColumnValuesToBeOfType,
} from '../expectations/index.ts'
import type { Column } from '../column.ts'
import type { Suite } from '../suite.ts'
import { UsageError } from '../usageError.ts'

/**
 * What is expected where no suite is given: the sample has the columns of the reference, with their types, distributed
 * alike, missing as often, and without classes that the reference never showed.
 */
export function automaticSuite(tables: Tables, only: readonly string[] | null): Suite {
  const reference = tables.get('reference')?.columns ?? []
  const sample = new Set(tables.get('sample')?.columns.map(({ name }) => name))
  const names = reference.map(({ name }) => name)
  const unknown = only?.find((name) => !names.includes(name))
  if (unknown !== undefined)
    throw new UsageError(`--columns: "${unknown}" is not in the reference${didYouMean(unknown, names)}`)
  if (!names.some((name) => sample.has(name)))
    throw new UsageError(
      `reference and sample have no column in common: ${names.join(', ')} against ${[...sample].join(', ')}`,
    )
  const columns = reference.filter(({ name }) => only?.includes(name) ?? true)
  return {
    name: 'reference',
    file: null,
    expectations: columns.flatMap((column) => expectationsOf(column, sample)),
  }
}

function expectationsOf(of: Column, sample: ReadonlySet<string>): readonly Expectation[] {
  const column = of.name
  if (!sample.has(column)) return [expectColumnToExist({ column })]
  return [
    expectColumnToExist({ column }),
    ...(of.type === 'other' ? [] : [expectColumnValuesToBeOfType({ column, type_: of.type })]),
    expectColumnDistributionToMatchReference({ column }),
    ...(of.type === 'string' || of.type === 'boolean'
      ? [expectColumnCategoriesToMatchReference({ column, skipIdentifiers: true })]
      : []),
    expectColumnMissingRateToMatchReference({ column }),
  ]
}
