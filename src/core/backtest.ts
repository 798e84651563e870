import type { Severity } from './outcome.ts'
import type { Report } from './report.ts'

/** One past version, and the verdict of a run on it. */
export interface BacktestVersion {
  readonly ref: string
  readonly reference: string | null
  readonly rows: number
  /** `unreadable` if there is no verdict, because of `problem`. */
  readonly status: Report['status'] | 'unreadable'
  readonly problem?: string
  /** Ids of the checks that failed, warnings too. */
  readonly failed: readonly string[]
}

/** How often something failed. */
export interface FailureRate {
  readonly failures: number
  /** Versions in which it passed or failed. */
  readonly judged: number
  /** Where the rate on versions like these lies, with a confidence of 95%; null if nothing was judged. */
  readonly interval: readonly [low: number, high: number] | null
}

export interface BacktestCheck extends FailureRate {
  readonly id: string
  readonly severity: Severity
  /** Versions in which it failed. */
  readonly versions: readonly string[]
  /** Versions in which it could not run or be judged. */
  readonly unjudged: number
}

/** How a suite would have done on past versions. */
export interface Backtest {
  readonly suite: string
  readonly versions: readonly BacktestVersion[]
  /** The whole run: how often it would have exited with 1. */
  readonly run: FailureRate
  /** Those that failed most often first. */
  readonly checks: readonly BacktestCheck[]
}
