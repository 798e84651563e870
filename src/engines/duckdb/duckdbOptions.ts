import type { DeclaredReading } from '../../core/declaredReading.ts'
import type { ReadOptions } from './readOptions.ts'
import type { SessionOptions } from './sessionOptions.ts'

/** Limits of the engine, and how it reads files. */
export interface DuckdbOptions extends SessionOptions, ReadOptions {
  /** How long a SELECT of the suite may take, in milliseconds. Default: 60,000. */
  readonly queryTimeout?: number
  /** Types that the rules of a suite declare for CSV files; the options win. */
  readonly declared?: DeclaredReading
  /** Called if memory was short; for work without a report, which has these sentences. */
  readonly warn?: (sentence: string) => void
}
