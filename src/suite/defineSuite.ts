import type { NamedData } from '../core/dataSource.ts'
import type { CsvOptions } from '../core/csvOptions.ts'
import type { AboutRow, Expectation } from '../core/expectation.ts'
import type * as expectations from '../expectations/index.ts'
import { pickSettings, type SuiteSettings } from '../core/suiteSettings.ts'
import { checkUniqueIds } from './reading/checkUniqueIds.ts'
import type { RowSchema } from './rowOf.ts'
import type { SuiteDefinition } from './suiteDefinition.ts'

type Library = typeof expectations

/** Which parameters name columns. */
interface NamesColumns<C> {
  column: C | C[] | { glob: string } | { regex: string } | { type: string } | { optional: C }
  columnA: C
  columnB: C
  columnList: C[]
  columnSet: C[]
  groupBy: C | C[]
}

/** The columns of a row that hold numbers; any column of a row of unknown values. */
type NumberColumn<Row> = {
  [C in keyof Row & string]: unknown extends Row[C]
    ? C
    : NonNullable<Row[C]> extends number | bigint
      ? C
      : never
}[keyof Row & string]

/** Members that a set of values of this type may have. Text is exact where a number isn't. */
type MemberOf<T> = T extends number | bigint
  ? number | string
  : T extends string | boolean
    ? T
    : string | number | boolean | null

type OfColumn<I, Row, C extends keyof Row & string> = {
  [K in keyof I]: K extends 'column'
    ? NamesColumns<C>['column']
    : K extends keyof NamesColumns<string>
      ? NamesColumns<keyof Row & string>[K]
      : K extends 'valueSet'
        ? 'column' extends keyof I
          ? readonly MemberOf<NonNullable<Row[C]>>[]
          : I[K]
        : I[K]
}

type ColumnFor<F, Row> = F extends { readonly ofNumbers: true | undefined }
  ? NumberColumn<Row>
  : keyof Row & string

/** All expectations, of the columns of a row and of values that these can have. */
export type ExpectationsOf<Row> = {
  readonly [K in keyof Library]: <C extends ColumnFor<Library[K], Row>>(
    params: OfColumn<Parameters<Library[K]>[0], Row, C>,
  ) => Expectation
}

/** Values of unknown type can be anything. */
type Known<Row> = { [C in keyof Row]: unknown extends Row[C] ? never : Row[C] }

/** An expectation that rows of this type can meet; any, if their columns aren't known. */
type ExpectationAbout<Row> = string extends keyof Row ? Expectation : Expectation & AboutRow<Known<Row>>

interface SuiteOf<Row> extends SuiteSettings {
  readonly name: string
  /** Known-good data, relative to the file of the suite. An option of the run wins. */
  readonly reference?: NamedData
  /** The new data, relative to the file of the suite. An option of the run wins. */
  readonly sample?: NamedData
  readonly tables?: Readonly<Record<string, NamedData>>
  readonly types?: Readonly<Record<string, string>>
  readonly csv?: CsvOptions
  readonly expectations:
    readonly ExpectationAbout<NoInfer<Row>>[] | ((expect: ExpectationsOf<Row>) => readonly Expectation[])
}

/**
 * A suite in TypeScript: `export default defineSuite({ name: 'songs', expectations: [...] })`. With the type of a row,
 * `defineSuite<Song>({ name, expectations: (expect) => [...] })`, or a schema of it, `defineSuite({ name, row: song,
 * expectations: (expect) => [...] })`, it is an error of types to name a column that a row lacks, or a value that it can't
 * have. A function is called when the suite is used.
 */
export function defineSuite<Row extends object = Record<string, unknown>>({
  name,
  reference,
  sample,
  tables,
  types,
  csv,
  expectations: given,
  ...others
}: SuiteOf<Row> & { readonly row?: RowSchema<Row> }): SuiteDefinition {
  const isList = typeof given !== 'function'
  if (isList) checkUniqueIds(given, null)
  return {
    name,
    file: null,
    ...(reference !== undefined && { reference }),
    ...(sample !== undefined && { sample }),
    ...(tables && { tables }),
    ...(types && { types }),
    ...(csv && { csv }),
    ...pickSettings(others),
    // The library is the run's: a bundle of a suite holds only the expectations that it imports.
    expectations: isList ? given : (library) => given(library as unknown as ExpectationsOf<Row>),
  }
}
