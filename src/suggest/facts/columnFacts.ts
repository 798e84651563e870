import type { EcdfProfile, NumberSummary } from '../../core/columnProfile.ts'
import type { ClassCounts } from '../../metrics/classCounts.ts'
import type { Column } from '../../sql/column.ts'

/** Numbers, the seconds of times, or the lengths of strings. */
export interface NumberFacts {
  readonly summary: NumberSummary
  readonly ecdf: EcdfProfile
}

/** Measurements of one column of one batch. */
export interface ColumnFacts {
  readonly column: Column
  readonly rows: number
  readonly missing: number
  readonly empties: number
  readonly infinities: number
  /** Different values, NULL and NaN left out. */
  readonly distinct: number
  readonly numbers: NumberFacts | null
  readonly lengths: NumberFacts | null
  /** Null where there are no classes to count: numbers with many values, or times. */
  readonly classes: ClassCounts | null
  /** Its values may be about a person, so that none of them is written into a suite. */
  readonly isPersonal: boolean
}

/** Measurements of one batch: a file, or a part of it. */
export interface TableFacts {
  readonly rows: number
  /** Names of all columns, those of lists and structs included. */
  readonly names: readonly string[]
  readonly columns: readonly ColumnFacts[]
}

/** The values that a column has. */
export const presentValues = ({ rows, missing }: ColumnFacts): number => rows - missing
