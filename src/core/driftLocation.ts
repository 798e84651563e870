import type { Value } from './row.ts'

/** A test of some rows only. */
export interface SegmentTest {
  readonly pValue: number
  readonly effect: { readonly name: string; readonly value: number }
  readonly n: { readonly reference: number; readonly sample: number }
}

/** Rows that have something in common in one column. */
export interface SegmentLabel {
  readonly column: string
  /** The rows in which the column is missing. */
  readonly missing?: true
  /** The rows with this value. Left out if no value of a cell may be shown, as are the ends of a range. */
  readonly value?: Value
  /** The rows above this, and up to that; null where a range has no end. */
  readonly range?: readonly [above: Value, upTo: Value]
}

/** In which rows a column drifted. */
export interface DriftLocation {
  /**
   * `all`: within the segment it drifts and without it it does not. `most`: without the segment the effect is less than
   * half. `spread`: there are segments in which it drifts, and none of them has most of it. `none`: it drifts in no
   * single segment, so perhaps the sizes of the segments changed.
   */
  readonly where: 'all' | 'most' | 'spread' | 'none'
  /** How many segments were tested; their p-values are corrected for that, by Holm. */
  readonly segments: number
  /** In how many of them it drifts. */
  readonly drifted: number
  /** How many more segments there are, that were not looked at. */
  readonly left?: number
  readonly segment?: SegmentLabel
  readonly within?: SegmentTest & { readonly adjustedPValue: number }
  readonly without?: SegmentTest
}
