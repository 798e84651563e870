import type { BothTables } from './bothTables.ts'
import type { ColumnProfile, NumberSummary } from './columnProfile.ts'
import type { Input } from './report.ts'

/** A value of a column and how often it occurs. */
export interface ValueCount {
  /** Null where values are withheld. */
  readonly value: string | null
  readonly count: number
}

/** Details of numbers, or of times, of one table. */
export interface NumberDetails {
  readonly zeros: number
  readonly negatives: number
  /** Adjusted Fisher-Pearson skewness; null for fewer than three numbers, and for constant ones. */
  readonly skewness: number | null
  /** Values outside Tukey's outer fences: three interquartile ranges from the quartiles. */
  readonly outliers: number
}

/** Details of strings of one table. */
export interface TextDetails {
  readonly lengths: NumberSummary | null
  /** Shapes of the most common values, those of most values first; null for prose and for too many shapes. */
  readonly patterns: readonly { readonly regex: string; readonly count: number }[] | null
  /** Values with blanks around them. */
  readonly padded: number
  /** Values such as `n/a`, `-`, `unknown` or blanks, and how often each occurs. */
  readonly placeholders: number
  /** Groups of values that differ only in case or in blanks. */
  readonly spellings: readonly (readonly ValueCount[])[]
}

/** Contents of one table's column, in more detail than reports of checks show. */
export interface SideDetails {
  /** The most common values; null where all differ, and where there are too many to count. */
  readonly top: readonly ValueCount[] | null
  /** How often the most common value occurs; null where it isn't known. */
  readonly mostCommon: number | null
  readonly numbers: NumberDetails | null
  readonly text: TextDetails | null
  /** Values that often stand for a missing one, such as -999 or 1970-01-01, at the end of the range or spelled out. */
  readonly suspects: readonly ValueCount[]
}

/** Profile of one column. Its size is bounded, whatever the number of rows. */
export interface ColumnDetails extends ColumnProfile {
  readonly details: BothTables<SideDetails>
  /** The values may be about a person, so that none is shown. */
  readonly personal?: true
  /** How far the tables lie apart: D of numbers and times, or the share of classes that moved. */
  readonly distance: Distance | null
}

export interface Distance {
  readonly name: 'D' | 'share'
  readonly value: number
  /** Samples of these sizes are as far apart without drift in more than 1 of 100 comparisons. */
  readonly isUsual: boolean
}

export const alertLevels = ['high', 'medium', 'low'] as const
export type AlertLevel = (typeof alertLevels)[number]

/** Something to look at, as one sentence. */
export interface Alert {
  /** A stable name of what was found, e.g. `constant`. */
  readonly kind: string
  readonly level: AlertLevel
  /** Null where it is about the table. */
  readonly column: string | null
  readonly message: string
  /** Orders alerts of one level: a share of rows, or a size between 0 and 1; 1 more for what differs from the reference. */
  readonly weight: number
}

/** Rank correlation of two columns. */
export interface CorrelatedPair extends BothTables<number> {
  readonly columns: readonly [string, string]
}

export interface Correlations {
  /** Columns that were compared: numbers and booleans, no more than a page can show. */
  readonly columns: readonly string[]
  /** The most correlated pairs first. */
  readonly pairs: readonly CorrelatedPair[]
  /** Rows that were read; of larger tables a random sample. */
  readonly rows: BothTables<number>
}

/** The profile of a table, or of two side by side. */
export interface DataProfile {
  readonly schemaVersion: 1
  readonly tool: { readonly name: string; readonly version: string }
  readonly startedAt: string
  readonly durationMs: number
  readonly inputs: BothTables<Input>
  /** Rows beyond the first of each that are the same; null where it could not be measured. */
  readonly duplicateRows: BothTables<number>
  /** The most important first. */
  readonly alerts: readonly Alert[]
  readonly columns: readonly ColumnDetails[]
  readonly correlations: Correlations | null
  readonly warnings: readonly string[]
}
