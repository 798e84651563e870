/** How often a false alarm occurred, and the interval of its rate. */
export interface FalseAlarmRate {
  readonly alarms: number
  /** In how many splits there could have been one. */
  readonly splits: number
  readonly rate: number
  /** Exact interval (Clopper and Pearson) of the false-alarm rate, with the confidence of the calibration. */
  readonly interval: readonly [low: number, high: number]
  /** The promised false-alarm rate; null if there is none. */
  readonly promised: number | null
  /** Whether the whole interval lies above what was promised. */
  readonly isAbove: boolean
}

/** One drift check of the suite. */
export interface CalibratedCheck extends FalseAlarmRate {
  /** As in a report of the same suite. */
  readonly id: string
  readonly expectation: string
  readonly column?: string
  /** SciPy's names of the tests that were made; the data may decide which. */
  readonly tests: readonly string[]
}

/** False-alarm rates of a suite's drift checks on data without drift. */
export interface Calibration {
  readonly splits: number
  readonly alpha: number
  readonly correction: string
  /** Confidence of each interval; so high that all of them together hold with a confidence of 95%. */
  readonly confidence: number
  /** Each check, uncorrected: how often its p-value is at most alpha. */
  readonly checks: readonly CalibratedCheck[]
  /** How often any check is rejected after the correction. Null where no check was ever tested. */
  readonly family: FalseAlarmRate | null
  /** Checks that were tested in no split, with the reason. */
  readonly untested: readonly { readonly id: string; readonly message: string }[]
  /** Checks that could not be measured in some split. */
  readonly errors: readonly { readonly id: string; readonly message: string; readonly splits: number }[]
}

/** A calibration, and its inputs. */
export interface CalibrationResult extends Calibration {
  readonly reference: { readonly ref: string; readonly digest: string | null; readonly rows: number }
  readonly suite: string
  readonly seed: number
  /** The fewest and the most rows that a part had. */
  readonly rows: readonly [fewest: number, most: number]
}
