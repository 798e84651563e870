import type { Correction } from '../../runner/correctFamily.ts'
import type { Expectation } from '../../core/expectation.ts'
import type { MemoryData } from '../../core/memoryData.ts'
import type { DataTable } from '../dataTable.ts'
import type { FactoryName, Library, MatcherName } from './names.ts'
import type { positional } from './positional.ts'

/** Parameters of an expectation. */
export type Params<K extends FactoryName> = Parameters<Library[K]>[0]

type Positional = typeof positional
type Place<P, Name> = Name extends keyof P ? P[Name] : never
/** The parameters by place, with the names that editors show, by the first of them. */
interface Labelled<P> {
  readonly column: [column?: Place<P, 'column'>]
  readonly minValue: [minValue?: Place<P, 'minValue'>, maxValue?: Place<P, 'maxValue'>]
  readonly valueSet: [valueSet?: Place<P, 'valueSet'>]
  readonly regex: [regex?: Place<P, 'regex'>]
  readonly regexList: [regexList?: Place<P, 'regexList'>]
  readonly likePattern: [likePattern?: Place<P, 'likePattern'>]
  readonly type_: [type?: Place<P, 'type_'>]
  readonly value: [value?: Place<P, 'value'>]
  readonly columnSet: [columnSet?: Place<P, 'columnSet'>]
  readonly columnList: [columnList?: Place<P, 'columnList'>]
}
type Places<K extends FactoryName, P> = K extends keyof Positional ? Labelled<P>[Positional[K][0]] : []

/** Arguments of a matcher whose first parameters are given by place, and the others by name. */
export type Arguments<K extends FactoryName, P> =
  Places<K, P> extends infer A extends readonly unknown[] ? [...places: A, others?: Partial<P>] : never

export interface Matcher<K extends FactoryName, P> {
  /** Checks the expectation of this name, with parameters by name. For a table, `column` is one of them. */
  (params?: Partial<P>): Promise<void>
  /** Checks the expectation of this name, with its main parameters by place and then others by name. */
  (...args: Arguments<K, P>): Promise<void>
}

export interface DistributionOptions<C extends string = string> {
  /** The false-alarm rate (α) of all columns together. Default: that of the run. */
  readonly alpha?: number
  readonly correction?: Correction
  /** Only these columns; without it all that the reference has. */
  readonly columns?: readonly C[]
}

type OfExpectations = { [K in FactoryName as MatcherName<K>]: Matcher<K, Params<K>> }

/**
 * Matchers of data: of `sample.column('tempo')`, of `sample`, of an Arrow table and of an array of rows. There is one for
 * each expectation. All of them must be awaited.
 */
export interface DataMatchers extends OfExpectations {
  /** Whether the data meets all expectations, which are checked in one set of scans. */
  toMeet(...expectations: readonly Expectation[]): Promise<void>
  /** Whether the data has the columns of the reference, with their types, distributed alike and missing as often. */
  toMatchDistributionOf(
    reference: DataTable<object> | MemoryData,
    options?: DistributionOptions,
  ): Promise<void>
}

declare global {
  // What `expect(…)` of Vitest returns extends this interface in 4 and in 5. Other places have other parameters in each, and
  // an interface of others can only be added to: by a namespace, and by a member-less interface that has its members from ours.
  // eslint-disable-next-line @typescript-eslint/no-namespace
  namespace Chai {
    // eslint-disable-next-line @typescript-eslint/no-empty-object-type
    interface Assertion extends DataMatchers {}
  }
}
