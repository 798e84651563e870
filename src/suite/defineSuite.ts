import type { NamedData } from '../core/dataSource.ts'
import type { CsvOptions } from '../core/csvOptions.ts'
import type { Expectation } from '../core/expectation.ts'
import { pickSettings, type SuiteSettings } from '../core/suiteSettings.ts'
import type { ExpectationAbout, ExpectationsOf } from './expectationsOf.ts'
import { checkUniqueIds } from './reading/checkUniqueIds.ts'
import type { RowSchema } from './rowOf.ts'
import type { SuiteDefinition } from './suiteDefinition.ts'

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
