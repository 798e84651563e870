import type { Severity } from './outcome.ts'

/** A failure that is known: who takes care of it until when, and how bad it was. */
export interface BaselineEntry {
  readonly id: string
  readonly expectation: string
  readonly params: Readonly<Record<string, unknown>>
  readonly where?: string | undefined
  readonly severity: Severity
  readonly message: string
  /** Null for a failure of a report, which names nobody. */
  readonly owner: string | null
  /** The last day on which it is forgiven, e.g. `2026-12-31`. */
  readonly expires: string | null
  readonly reason?: string | undefined
  readonly unexpected?: { readonly count: number; readonly total: number } | undefined
  readonly effect?: { readonly name: string; readonly value: number } | undefined
  readonly observed?: unknown
}

/** Known failures of a suite, which fail a run only if they get worse or expire. */
export interface Baseline {
  readonly baselineVersion: 1
  readonly suite: string
  readonly entries: readonly BaselineEntry[]
}

/** How a failure compares with its entry in the baseline. */
export interface KnownFailure extends Pick<BaselineEntry, 'owner' | 'expires' | 'reason'> {
  readonly state: 'forgiven' | 'worse' | 'expired'
  /** The severity that the suite gives it: forgiven, it is a warning at most. */
  readonly severity: Severity
}
