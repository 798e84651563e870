import { fSf } from '../distributions/fSf.ts'
import { sum } from '../numeric/sum.ts'

/** One group of rows: how many, and the sum and the sum of squares of what was measured of them. */
export interface GroupMoments {
  readonly rows: number
  readonly sum: number
  readonly squares: number
}

export interface Dependence {
  readonly f: number
  readonly pValue: number
  /** How alike two rows of one group are, 0 to 1: the intraclass correlation. */
  readonly icc: number
  /** By how much rows count for less than independent ones do: the design effect. */
  readonly designEffect: number
}

/**
 * How alike rows of one group are, from one analysis of variance. Null where there are fewer than two groups, no group has
 * two rows, or nothing varies.
 *
 * Source: Kish (1965), "Survey sampling", 5.4; Donner (1986), the analysis-of-variance estimate of the correlation.
 */
export function dependence(groups: readonly GroupMoments[]): Dependence | null {
  const n = sum(groups.map(({ rows }) => rows))
  const k = groups.length
  if (k < 2 || n <= k) return null
  const mean = sum(groups.map((group) => group.sum)) / n
  const between = sum(groups.map((group) => group.rows * (group.sum / group.rows - mean) ** 2))
  const within = sum(groups.map((group) => Math.max(0, group.squares - group.sum ** 2 / group.rows)))
  if (within === 0) return null
  const f = between / (k - 1) / (within / (n - k))
  const perRow = sum(groups.map(({ rows }) => rows ** 2)) / n
  const typical = (n - perRow) / (k - 1)
  const icc = (f - 1) / (f - 1 + typical)
  return { f, pValue: fSf(f, k - 1, n - k), icc, designEffect: 1 + (perRow - 1) * icc }
}
