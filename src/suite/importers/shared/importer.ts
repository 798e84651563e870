import type { DeclaredReading } from '../../../core/declaredReading.ts'
import type { Fields } from './record.ts'

/** Where in a document something stands: the keys and indexes that lead to it. */
export type Path = readonly (string | number)[]

/** A rule of another format that means one of our expectations. */
export interface ImportedRule {
  readonly type: string
  /** In snake_case, as a suite file has them. */
  readonly params: Fields
  readonly at: Path
}

/** A rule of another format that we cannot check, and why. It is `unchecked` in every report. */
export interface UnsupportedRule {
  readonly type: string
  readonly column?: string
  readonly reason: string
  readonly at: Path
}

/** A rule whose outcome doesn't depend on the data: it claims nothing, or what no data can fulfil. */
export interface DecidedRule {
  readonly type: string
  readonly column?: string
  readonly status: 'pass' | 'fail'
  readonly message: string
  /** In snake_case: severity, notes, id. */
  readonly common: Fields
  readonly at: Path
}

export type Rule = ImportedRule | UnsupportedRule | DecidedRule

export interface ImportedRules {
  readonly name?: string
  readonly rules: readonly Rule[]
  /** Reading of CSV files that the rules declare. */
  readonly declared?: DeclaredReading
}

/** Reads the rules of another tool's files. */
export interface Importer {
  /** Name of the format, for people. */
  readonly name: string
  recognises(document: Fields): boolean
  /** The tables it has rules of, where a file may have several: models, resources. */
  readonly tables?: (document: Fields) => readonly string[]
  /** The rules of a table, if there are several. Throws if the whole file is useless. */
  rules(document: Fields, table?: string): ImportedRules
}
