import type { Expectation } from '../core/expectation.ts'
import type { ColumnFacts, TableFacts } from './facts/columnFacts.ts'

/** One rule that the data justifies, and why. */
export interface Suggestion {
  readonly expectation: Expectation
  /** The observation behind it, one sentence without a full stop. */
  readonly evidence: string
  /** The probability that it fails on another batch of the same kind; 0 where no sampling is involved. */
  readonly risk: number
  /** The stricter rule that the data itself must keep, where the rule excuses some; by default the rule itself. */
  readonly proof?: Expectation
  /** It is about whole batches: random parts of one say nothing of it. */
  readonly isOfBatch?: true
  /** It is written only if all rules are requested. */
  readonly isExtra?: true
}

/** One column in each of the batches. */
export interface ColumnSeries {
  readonly name: string
  /** One a batch, of one type in all of them. */
  readonly batches: readonly ColumnFacts[]
}

/** The facts from which the families make rules. */
export interface Evidence {
  readonly tables: readonly TableFacts[]
  readonly columns: readonly ColumnSeries[]
  /** The rows of a usual batch: what a new one is expected to have. */
  readonly rows: number
  /** The probability of a false alarm that one rule may have on a new batch. */
  readonly risk: number
}

/** Rules of one kind. Those that turn out to fail on the data itself are never written. */
export type RuleFamily = (evidence: Evidence) => readonly Suggestion[]
