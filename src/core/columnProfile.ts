import type { ColumnType } from '../sql/column.ts'
import type { BothTables } from './bothTables.ts'

/** Contents of a column in one table, whatever its type. */
export interface SideProfile {
  readonly type: ColumnType
  readonly nativeType: string
  readonly rows: number
  readonly nulls: number
  readonly nans: number
  readonly empties: number
  readonly infinities: number
  /** Different values, NULL and NaN left out. */
  readonly distinct: number | null
}

/** How many values lie in each of the bins that both tables share. */
export interface Histogram<V> {
  /** One more than there are bins; the last bin holds its upper edge too. Null if values of cells may not be shown. */
  readonly edges: readonly V[] | null
  readonly counts: BothTables<readonly number[]>
  /** Values, infinities too, that lie outside the bins, which leave out the ends of long tails. */
  readonly below: BothTables<number>
  readonly above: BothTables<number>
}

/** Finite numbers of one table. */
export interface NumberSummary {
  readonly n: number
  readonly min: number
  readonly max: number
  /** Null where the numbers are too large for it. */
  readonly mean: number | null
  /** Standard deviation of a sample (n − 1); null for a single number too. */
  readonly sd: number | null
  /** Interpolated linearly, as by NumPy and by R's type 7. */
  readonly quantiles: readonly { readonly p: number; readonly value: number }[]
}

/** Where two empirical distribution functions are furthest apart. */
export interface EcdfGap {
  readonly value: number
  /** The two-sample Kolmogorov-Smirnov D. */
  readonly distance: number
  readonly reference: number
  readonly sample: number
}

/** Both empirical distribution functions, exact at a bounded number of values. */
export interface EcdfProfile {
  readonly values: readonly number[]
  /** How many numbers are not greater than each value; infinities take part. */
  readonly counts: BothTables<readonly number[]>
  /** How many numbers there are. */
  readonly n: BothTables<number>
  readonly gap: EcdfGap | null
}

export interface NumberProfile {
  readonly summary: BothTables<NumberSummary>
  readonly histogram: Histogram<number> | null
  readonly ecdf: EcdfProfile | null
}

/** Times of one table, in ISO 8601 and UTC. */
export interface TimeSummary {
  readonly n: number
  readonly min: string
  readonly median: string
  readonly max: string
}

export interface TimeProfile {
  readonly summary: BothTables<TimeSummary>
  readonly histogram: Histogram<string> | null
}

export interface ClassCount {
  /** Null if values of cells may not be shown. */
  readonly name: string | null
  readonly reference: number | null
  readonly sample: number | null
  /** The share of chi-square that the class carries; null where there is nothing to compare with. */
  readonly contribution: number | null
}

export interface ClassProfile {
  /** The classes that moved most; without a reference, the most common. */
  readonly classes: readonly ClassCount[]
  /** All other classes together. */
  readonly others: { readonly classes: number } & BothTables<number>
  /** Classes that are in the sample only, and in the reference only. */
  readonly added: number
  readonly vanished: number
  readonly n: BothTables<number>
}

/** Description of a column in both tables. Its size is bounded, whatever the number of rows. */
export interface ColumnProfile extends BothTables<SideProfile> {
  readonly name: string
  readonly numbers?: NumberProfile
  readonly times?: TimeProfile
  readonly classes?: ClassProfile
  /** No value of a cell is shown. */
  readonly withheld?: true
  /** Figures that could not be measured, and why. */
  readonly problems?: readonly string[]
}
