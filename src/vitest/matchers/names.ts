import type * as expectations from '../../expectations/index.ts'

export type Library = typeof expectations
export type FactoryName = keyof Library

/** Names that read better behind `expect(…)` than those built from the expectation's. */
export const friendlyNames = {
  expectColumnToExist: 'toHaveColumn',
  expectColumnValuesToNotBeNull: 'toHaveNoNulls',
  expectColumnValuesToBeNull: 'toHaveOnlyNulls',
  expectColumnMeanToBeBetween: 'toHaveMeanBetween',
  expectColumnMedianToBeBetween: 'toHaveMedianBetween',
  expectColumnMinToBeBetween: 'toHaveMinBetween',
  expectColumnMaxToBeBetween: 'toHaveMaxBetween',
  expectColumnStdevToBeBetween: 'toHaveStdevBetween',
  expectColumnSumToBeBetween: 'toHaveSumBetween',
  expectColumnDistinctCountToEqual: 'toHaveDistinctCount',
  expectTableColumnsToMatchSet: 'toHaveColumns',
  expectTableRowCountToEqual: 'toHaveRowCount',
  expectTableRowCountToBeBetween: 'toHaveRowCountBetween',
} as const satisfies Partial<Record<FactoryName, string>>

type Friendly = typeof friendlyNames

/** Names that would be those of others: a column, too, can be the subject. */
const told = {
  expectTableDistributionToMatchReference: 'tableDistributionToMatchReference',
} as const satisfies Partial<Record<FactoryName, string>>
type Told = typeof told

/** `expectColumnValuesToBeBetween` is `toBeBetween`, `expectColumnSumToBeBetween` is `sumToBeBetween`. */
export type OwnName<K extends string> = K extends keyof Told
  ? Told[K]
  : K extends `expectColumnValues${infer Rest}`
    ? Uncapitalize<Rest>
    : K extends `expectColumn${infer Rest}` | `expectTable${infer Rest}` | `expect${infer Rest}`
      ? Uncapitalize<Rest>
      : K

/** Names of Vitest itself: `toBeNull` checks whether a value is null. */
type Taken = 'toBeNull'
const taken: ReadonlySet<string> = new Set<Taken>(['toBeNull'])

export type MatcherName<K extends FactoryName> =
  Exclude<OwnName<K>, Taken> | (K extends keyof Friendly ? Friendly[K] : never)

/** The names of the matchers of an expectation. */
export function matcherNames(factory: string): readonly string[] {
  const own = factory.replace(/^expect(ColumnValues|Column(?!s)|Table)?(?=[A-Z])/, '')
  const name =
    (told as Readonly<Record<string, string>>)[factory] ??
    (own === factory ? factory : `${own.charAt(0).toLowerCase()}${own.slice(1)}`)
  const friendly = (friendlyNames as Readonly<Record<string, string>>)[factory]
  return [...(taken.has(name) ? [] : [name]), ...(friendly === undefined ? [] : [friendly])]
}
