import type { Value } from './row.ts'
import type { EffectKind, VerdictRules } from './verdictRules.ts'

/** `skip` was requested or lies in the nature of the data; `unchecked` was requested and could not be judged. */
export type Status = 'pass' | 'fail' | 'error' | 'skip' | 'unchecked'
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
  /** Why the file that has all of the rows could not be written. */
  readonly fileProblem?: string
}

/** How large a difference is, in the measure of its test. */
export interface Effect {
  readonly name: string
  readonly value: number
  /** Where the true one lies, with a confidence of 95%; null where none can be given. */
  readonly interval?: readonly [low: number, high: number] | null
}

/** Power of a test with the data that it has. */
export interface Detectable {
  /** The smallest true effect that it finds; null where not even the greatest is; left out if there is no formula. */
  readonly effect?: number | null
  /** The probability with which it is found. */
  readonly power: number
  /** The level at which it is found. */
  readonly alpha: number
  /** By which formula, or why there is none. */
  readonly basis: string
}

/** Whether the true effect has been shown to be less than a margin. */
export interface Equivalence {
  readonly margin: number
  /** The probability of proving it wrongly; never corrected. */
  readonly alpha: number
  /** Where the true effect lies, with a confidence of 1 − 2α; null where none can be given. */
  readonly interval: readonly [low: number, high: number] | null
  /** The p-value of two one-sided tests, if they exist; else the interval alone decides. */
  readonly pValue?: number
  readonly proven: boolean
}

/** A two-sample test, before any correction. */
export interface TestResult {
  /** SciPy's name of the test, e.g. `ks_2samp`. */
  readonly name: string
  readonly statistic: number
  readonly pValue: number
  /** How the p-value was come by: `exact`, `asymptotic`, `permutation (9,999, seed 0)`. */
  readonly method?: string
  readonly effect: Effect
  readonly detectable?: Detectable
  readonly equivalence?: Equivalence
  readonly n: { readonly reference: number; readonly sample: number }
  /** Between what statistic and p-value lie, where these are known within bounds. */
  readonly bounds?: Readonly<Record<'statistic' | 'pValue', readonly [low: number, high: number]>>
}

/** Outcome of one expectation. */
export interface Outcome {
  readonly status: Status
  /** One sentence: what is so, and what was expected of it. */
  readonly message: string
  readonly expected?: unknown
  readonly observed?: unknown
  readonly unexpected?: Unexpected
  readonly test?: TestResult & { readonly adjustedPValue: number; readonly alpha: number }
  /** It passed because there was no value to look at. */
  readonly vacuous?: true
  /** A lock lacks what it needs, and the reference might make it a test of the family. Decided families lack it. */
  readonly isOpen?: true
  /** Where custom code threw, innermost first: `compare (checks/mine.ts:12:9)`. */
  readonly stack?: readonly string[]
  /** Set if the judge finds the outcome less severe than the expectation says. */
  readonly severity?: Severity
}

/** An effect, with what can be said of it once levels are known. */
export interface MeasuredEffect {
  readonly name: string
  /** The name of its measure in limits of effects; absent for measures of one test alone. */
  readonly kind?: EffectKind
  readonly value: number
  /** Where the true effect lies; null where that is unknown. */
  readonly interval: (confidence: number) => { readonly low: number; readonly high: number } | null
  /** An effect below this is nothing to most people, however significant it is. */
  readonly negligible?: number
  readonly detectable: {
    /** By which formula, or why there is none. */
    readonly basis: string
    /**
     * The smallest true effect that a test at a level finds with a probability of {@link power}; null where not even
     * the greatest is.
     */
    readonly at?: (alpha: number) => number | null
  }
  /** The p-value of the effect being as large as a margin: small ones prove that it is not. Null where there is none. */
  equivalence?(margin: number): number | null
}

/** A test whose verdict waits for the family correction: `rejected` and `notRejected` are its two possible sentences. */
export interface PendingTest {
  readonly test: Omit<TestResult, 'effect' | 'detectable' | 'equivalence' | 'bounds'> & {
    readonly effect: MeasuredEffect
    /** The smallest p-value it could have come to; a test by permutation has one. */
    readonly leastPValue?: number
  }
  /** The same test at the ends of what is possible, where a lock or counts in the engine know it within bounds. */
  readonly bounds?: Readonly<Record<'least' | 'most', PendingTest['test']>> & {
    readonly by: 'lock' | 'counts'
  }
  readonly rejected: string
  readonly notRejected: string
  readonly expected?: unknown
  readonly observed?: unknown
  readonly rules?: VerdictRules
  /**
   * An outcome that is certain without a test, so that it is in no family. A requested proof of equivalence replaces
   * it.
   */
  readonly certain?: Outcome
  /** Replaces the pass of a test that is not rejected. */
  readonly passDetails?: Pick<Outcome, 'status' | 'severity'>
  /** Replaces the failure of a test that is rejected. */
  readonly failDetails?: Pick<Outcome, 'status' | 'severity'>
}

export type Judgement = Outcome | PendingTest
