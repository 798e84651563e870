import type { NamedData } from './dataSource.ts'
import type { CsvOptions } from './csvOptions.ts'
import type { DeclaredReading } from './declaredReading.ts'
import type { Expectation } from './expectation.ts'
import type { SuiteSettings } from './suiteSettings.ts'

/** A named list of claims about data. It is data: it can be listed, printed and explained before anything runs. */
export interface Suite extends SuiteSettings {
  readonly name: string
  /** The file it was read from. */
  readonly file: string | null
  /** Known-good data. An option of the run wins. */
  readonly reference?: NamedData
  /** The new data. An option of the run wins. */
  readonly sample?: NamedData
  /** Other artifacts that expectations read, by their names in expectations. */
  readonly tables?: Readonly<Record<string, NamedData>>
  /** Types of columns of CSV files, by name, if they should not be guessed. */
  readonly types?: Readonly<Record<string, string>>
  /** Reading of CSV files that the rules of another tool declare. */
  readonly declared?: DeclaredReading
  /** How CSV files are written. */
  readonly csv?: CsvOptions
  readonly expectations: readonly Expectation[]
}
