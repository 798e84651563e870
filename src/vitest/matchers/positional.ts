import type { FactoryName } from './names.ts'

/** Parameters that a matcher takes by their place, before an object of the others: `toBeBetween(0, 1, { mostly: 0.9 })`. */
export const positional = {
  expectColumnToExist: ['column'],
  expectColumnValuesToBeBetween: ['minValue', 'maxValue'],
  expectColumnValuesToBeInSet: ['valueSet'],
  expectColumnValuesToNotBeInSet: ['valueSet'],
  expectColumnValuesToMatchRegex: ['regex'],
  expectColumnValuesToNotMatchRegex: ['regex'],
  expectColumnValuesToMatchRegexList: ['regexList'],
  expectColumnValuesToMatchLikePattern: ['likePattern'],
  expectColumnValuesToBeOfType: ['type_'],
  expectColumnValueLengthsToBeBetween: ['minValue', 'maxValue'],
  expectColumnValueLengthsToEqual: ['value'],
  expectColumnDistinctValuesToBeInSet: ['valueSet'],
  expectColumnDistinctValuesToContainSet: ['valueSet'],
  expectColumnDistinctValuesToEqualSet: ['valueSet'],
  expectColumnDistinctCountToEqual: ['value'],
  expectColumnMeanToBeBetween: ['minValue', 'maxValue'],
  expectColumnMedianToBeBetween: ['minValue', 'maxValue'],
  expectColumnMinToBeBetween: ['minValue', 'maxValue'],
  expectColumnMaxToBeBetween: ['minValue', 'maxValue'],
  expectColumnStdevToBeBetween: ['minValue', 'maxValue'],
  expectColumnSumToBeBetween: ['minValue', 'maxValue'],
  expectTableColumnsToMatchSet: ['columnSet'],
  expectTableColumnsToMatchOrderedList: ['columnList'],
  expectTableRowCountToBeBetween: ['minValue', 'maxValue'],
  expectTableRowCountToEqual: ['value'],
} as const satisfies Partial<Record<FactoryName, readonly string[]>>

/** The names of these parameters, of an expectation. */
export const positionalOf = (factory: string): readonly string[] =>
  (positional as Readonly<Record<string, readonly string[]>>)[factory] ?? []
