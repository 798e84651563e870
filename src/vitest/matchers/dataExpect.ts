import type { Table as ArrowTable, TypeMap } from 'apache-arrow'
import type { ExpectStatic } from 'vitest'
import type { MemoryData } from '../../core/memoryData.ts'
import type { ColumnFor, ExpectationAbout, Fits, ParamsOf } from '../../suite/expectationsOf.ts'
import type { RowOf } from '../../suite/rowOf.ts'
import type { DataColumn, DataTable } from '../dataTable.ts'
import type { FactoryName, Library, MatcherName } from './names.ts'
import type { Arguments, DataMatchers, DistributionOptions, Matcher, Params } from './types.ts'

/** The assertions of Vitest itself. */
type AnyAssertion = ReturnType<ExpectStatic['soft']>
type PlainAssertion = Omit<AnyAssertion, keyof DataMatchers | 'not'>

type ColumnParams<K extends FactoryName, T> = Omit<ParamsOf<Params<K>, Record<string, T>, string>, 'column'>

/** The expectations that a column of such values can meet. */
type OfColumn<T> = {
  [K in FactoryName]: 'column' extends keyof Params<K>
    ? Fits<Library[K], T> extends true
      ? K
      : never
    : never
}[FactoryName]

/** Matchers of a column of values of one type: text has no mean, and no number in a set. */
export type ColumnMatchers<T> = {
  [K in OfColumn<T> as MatcherName<K>]: Matcher<K, ColumnParams<K, T>>
} & {
  /** Whether the column is distributed as in the reference, and missing as often. */
  toMatchDistributionOf(
    reference: DataColumn<T> | DataTable<object> | MemoryData,
    options?: DistributionOptions,
  ): Promise<void>
}

export type ColumnAssertion<T> = PlainAssertion & ColumnMatchers<T> & { readonly not: ColumnAssertion<T> }

interface TableMatcher<K extends FactoryName, R> {
  /** Checks the expectation of this name, with parameters by name. */
  <C extends ColumnFor<Library[K], R>>(params?: Partial<ParamsOf<Params<K>, R, C>>): Promise<void>
  /** Checks the expectation of this name, with its main parameters by place and then others by name. */
  <C extends ColumnFor<Library[K], R>>(...args: Arguments<K, ParamsOf<Params<K>, R, C>>): Promise<void>
}

/** Matchers of a table of rows of one type: columns are those of a row, and members of a set are their values. */
export type TableMatchers<R extends object> = {
  [K in FactoryName as MatcherName<K>]: TableMatcher<K, R>
} & {
  /** Whether the data meets all expectations, which are checked in one set of scans. */
  toMeet(...expectations: readonly ExpectationAbout<R>[]): Promise<void>
  /** Whether the data has the columns of the reference, with their types, distributed alike and missing as often. */
  toMatchDistributionOf(
    reference: DataTable<object> | MemoryData,
    options?: DistributionOptions<keyof R & string>,
  ): Promise<void>
}

export type TableAssertion<R extends object> = PlainAssertion &
  TableMatchers<R> & { readonly not: TableAssertion<R> }

interface ExpectData {
  <T>(actual: T & (0 extends 1 & T ? unknown : never), message?: string): AnyAssertion
  <T>(column: DataColumn<T>, message?: string): ColumnAssertion<T>
  <T extends TypeMap>(table: ArrowTable<T>, message?: string): TableAssertion<RowOf<ArrowTable<T>>>
  <R extends object>(table: DataTable<R> | readonly R[], message?: string): TableAssertion<R>
}

/** `expect` of Vitest. Matchers of data know the columns and values of its rows. */
export type DataExpect = ExpectData & { readonly soft: ExpectData } & ExpectStatic
