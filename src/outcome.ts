import type { Value } from './metric.ts'

export type Status = 'pass' | 'fail' | 'error' | 'skip'
export type Severity = 'error' | 'warning' | 'info'

/** A value of the data that breaks an expectation, or the values that do so together, with its 1-based data row. */
export interface Example {
  readonly row: number
  readonly value: Value | readonly Value[]
}

/** How many values break an expectation, out of how many it looked at. */
export interface Unexpected {
  readonly count: number
  readonly total: number
  readonly fraction: number
  readonly examples: readonly Example[]
  /** The file that has all of the rows. */
  readonly file?: string
}

/** A two-sample test, before any correction. */
export interface TestResult {
  /** SciPy's name of the test, e.g. `ks_2samp`. */
  readonly name: string
  readonly statistic: number
  readonly pValue: number
  readonly effect: { readonly name: string; readonly value: number }
  readonly n: { readonly reference: number; readonly sample: number }
}

/** What became of one expectation. */
export interface Outcome {
  readonly status: Status
  /** One sentence: what is so, and what was expected of it. */
  readonly message: string
  readonly expected?: unknown
  readonly observed?: unknown
  readonly unexpected?: Unexpected
  readonly test?: TestResult & { readonly adjustedPValue: number; readonly alpha: number }
  /** Set where the judge finds the outcome less grave than the expectation says. */
  readonly severity?: Severity
}

/** A test whose verdict waits for the family correction: `rejected` and `retained` are its two possible sentences. */
export interface Tested {
  readonly test: TestResult
  readonly rejected: string
  readonly retained: string
  readonly expected?: unknown
  readonly observed?: unknown
}

export type Judgement = Outcome | Tested
