import type { NamedData } from '../core/dataSource.ts'
import type { CsvOptions } from '../core/csvOptions.ts'
import type { Expectation } from '../core/expectation.ts'
import * as expectations from '../expectations/index.ts'
import type { Suite } from '../core/suite.ts'
import { pickSettings, type SuiteSettings } from '../core/suiteSettings.ts'
import { checkUniqueIds } from './reading/checkUniqueIds.ts'

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

type OfColumns<I, C> = { [K in keyof I]: K extends keyof NamesColumns<C> ? NamesColumns<C>[K] : I[K] }

/** All expectations, of columns with these names only. */
export type ExpectationsOf<C extends string> = {
  readonly [K in keyof Library]: (params: OfColumns<Parameters<Library[K]>[0], C>) => Expectation
}

/** A schema of one row, e.g. of zod, Valibot or ArkType (https://standardschema.dev). */
interface RowSchema<Row> {
  readonly '~standard': { readonly types?: { readonly output: Row } | undefined }
}

interface SuiteOf<C extends string> extends SuiteSettings {
  readonly name: string
  /** What the data looked like, relative to the file of the suite. An option of the run wins. */
  readonly reference?: NamedData
  /** The new data, relative to the file of the suite. An option of the run wins. */
  readonly sample?: NamedData
  readonly tables?: Readonly<Record<string, NamedData>>
  readonly types?: Readonly<Record<string, string>>
  readonly csv?: CsvOptions
  readonly expectations: readonly Expectation[] | ((expect: ExpectationsOf<C>) => readonly Expectation[])
}

/**
 * A suite in TypeScript: `export default defineSuite({ name: 'songs', expectations: [...] })`. With the type of a row,
 * `defineSuite<Song>({ name, expectations: (expect) => [...] })`, or a schema of it, `defineSuite({ name, row: song,
 * expectations: (expect) => [...] })`, naming a column that a row lacks is an error of types.
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
}: SuiteOf<Extract<keyof Row, string>> & { readonly row?: RowSchema<Row> }): Suite {
  const own = typeof given === 'function' ? given(expectations as ExpectationsOf<string>) : given
  checkUniqueIds(own, null)
  return {
    name,
    file: null,
    ...(reference !== undefined && { reference }),
    ...(sample !== undefined && { sample }),
    ...(tables && { tables }),
    ...(types && { types }),
    ...(csv && { csv }),
    ...pickSettings(others),
    expectations: own,
  }
}
