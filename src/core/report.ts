import type { Parent } from './artifact.ts'
import type { Moved } from './moved.ts'
import type { Column } from '../sql/column.ts'
import type { LockIdentity } from './lock.ts'
import type { KnownFailure } from './baseline.ts'
import type { Reading } from './reading.ts'
import type { ColumnProfile } from './columnProfile.ts'
import type { UnitDesign } from './unitDesign.ts'
import type { Value } from './row.ts'
import type { Outcome, Severity, Status } from './outcome.ts'

/** One column of a table as it was read. */
export interface InputColumn extends Omit<Column, 'digits'> {
  readonly reading?: Reading
  /** How often a text that seems to mean a missing value exists, by its spelling; only for reports that show it. */
  readonly spellings?: Readonly<Record<string, number>>
}

/** Where a table came from, and what it was. */
export interface Input {
  /** As the user named it. */
  readonly ref: string
  readonly uri: string
  readonly format: string
  readonly rows: number
  readonly columns: readonly InputColumn[]
  readonly bytes: number | null
  /** `sha256:…` of the bytes as stored, or null where there are none (tables in memory). */
  readonly digest: string | null
  readonly version: string | null
  readonly timestamp: string | null
  /** Its inputs, as far as they were recorded. */
  readonly parents?: readonly Parent[]
  /** The lock that stands for its data. Then the digest, version and time are those of the data that was locked. */
  readonly lock?: LockIdentity
  /** Statements and bytes, if a database computed. */
  readonly moved?: Moved
}

/** All p-values of one run that share one α. */
export interface Family {
  readonly alpha: number
  readonly correction: string
  readonly size: number
  /** The level that each p-value is compared with, if the correction has one level for all; else null. */
  readonly adjustedAlpha: number | null
  /**
   * The comparison of whole units, if they were compared: α holds if they are exchangeable, in the way that the design
   * says.
   */
  readonly units?: { readonly reference: number; readonly sample: number; readonly design?: UnitDesign }
}

export interface Summary {
  readonly total: number
  readonly pass: number
  /** Failed with severity `error`. */
  readonly fail: number
  readonly error: number
  readonly skip: number
  /** Requested, and could not be judged; with severity `error`. */
  readonly unchecked: number
  /** How many of those that passed had no value to look at. */
  readonly noValues: number
  /** Failed or unchecked with severity `warning` or `info`. */
  readonly warning: number
}

export interface Result extends Omit<Outcome, 'severity' | 'isOpen'> {
  /** Unique in the report and stable between runs of the same suite. */
  readonly id: string
  /** The expectation's type, e.g. `expect_column_to_exist`. */
  readonly expectation: string
  readonly column?: string
  readonly columns?: readonly string[]
  readonly params: Readonly<Record<string, unknown>>
  readonly status: Status
  readonly severity: Severity
  /** The row condition: only these rows were checked. */
  readonly where?: string
  /** The group of rows that was checked, by its columns. */
  readonly group?: Readonly<Record<string, Value>>
  /** Notes of the suite's author. */
  readonly notes?: string
  /** How it compares with the baseline, where that knows it. */
  readonly baseline?: KnownFailure
  /** Where the suite file says it. */
  readonly line?: number
}

/** The least severe failure that fails a run. */
export type FailOn = 'error' | 'warning' | 'never'

/** Known failures of a run. */
export interface BaselineSummary {
  readonly entries: number
  readonly forgiven: number
  /** Ids of the checks that pass now, whose entries are no longer needed. */
  readonly fixed: readonly string[]
}

/** The whole result of a run. A reporter is a pure function of it. */
export interface Report {
  readonly schemaVersion: 1
  readonly tool: { readonly name: string; readonly version: string }
  readonly suite: { readonly name: string; readonly file: string | null }
  readonly status: 'pass' | 'fail' | 'error' | 'incomplete'
  readonly startedAt: string
  readonly durationMs: number
  readonly inputs: {
    readonly reference: Input | null
    readonly sample: Input
    /** Other tables that the suite reads. */
    readonly tables?: Readonly<Record<string, Input>>
  }
  readonly family: Family | null
  readonly summary: Summary
  /** Warnings about the run, e.g. that both inputs are the same file. */
  readonly warnings: readonly string[]
  readonly results: readonly Result[]
  /** Outcome of known failures, if a baseline was given. */
  readonly baseline?: BaselineSummary
  /** Descriptions of the columns; measured only for reports that show them. */
  readonly columns?: readonly ColumnProfile[]
  /** The most bytes of temporary files at a time, if the memory limit made the engine write any. */
  readonly spilledBytes?: number
  /** Which failed checks fail the run, if an option says so; the status follows it for warnings. */
  readonly failOn?: FailOn
  /** The command that ran it, ready for a shell. */
  readonly command?: string
}
