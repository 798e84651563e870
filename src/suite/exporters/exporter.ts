import type { Expectation } from '../../core/expectation.ts'
import type { Suite } from '../../core/suite.ts'

/** An expectation that a format has no words for. */
export interface LeftOut {
  /** Its type, or what the format that it was imported from calls it. */
  readonly rule: string
  readonly column?: string
  readonly reason: string
}

export interface ExportedSuite {
  readonly text: string
  /** Losses, which aren't in the text; comments name them if the format has any. */
  readonly leftOut: readonly LeftOut[]
}

/** Comments on a suite, for formats that have comments. */
export interface Comments {
  /** Lines at its beginning. */
  readonly heading: readonly string[]
  /** Line before an expectation; null for none. */
  readonly of: (expectation: Expectation) => string | null
}

/** Writes a suite in a format. */
export type Exporter = (suite: Suite, comments?: Comments) => ExportedSuite
