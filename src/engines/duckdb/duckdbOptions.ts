import type { DeclaredReading } from '../../core/declaredReading.ts'
import type { ReadOptions } from './readOptions.ts'
import type { SessionOptions } from './sessionOptions.ts'

/** Limits of the engine, and how it reads files. */
export interface DuckdbOptions extends SessionOptions, ReadOptions {
  /** What the rules of a suite declare of CSV files; the options win. */
  readonly declared?: DeclaredReading
}
