import { fSf } from '../distributions/fSf.ts'

/** Sums over groups of rows of what was measured of each row. */
export interface GroupSums {
  readonly groups: number
  readonly rows: number
  /** Sum of the squares of the groups' numbers of rows. */
  readonly squaredRows: number
  readonly total: number
  readonly squares: number
  /** Sum of each group's squared total, divided by its number of rows. */
  readonly squaredTotals: number
}

export interface Dependence {
  readonly f: number
  readonly pValue: number
  /** How alike two rows of one group are, up to 1: the intraclass correlation. */
  readonly icc: number
  /** By how much rows count for less than independent ones do: the design effect. */
  readonly designEffect: number
}

/** Rounding error of a difference of equal sums, as a share of them. */
const rounding = 1e-12

/**
 * How alike rows of one group are, from one analysis of variance. Null where there are fewer than two groups, no group has
 * two rows, or nothing varies. With `thinning` only one row of `thinning` was measured in each group; the design effect is of all.
 *
 * Source: Kish (1965), "Survey sampling", 5.4; Donner (1986), the analysis-of-variance estimate of the correlation.
 */
export function dependence(sums: GroupSums, thinning = 1): Dependence | null {
  const { groups: k, rows: n, squaredRows, total, squares, squaredTotals } = sums
  if (k < 2 || n <= k) return null
  const whole = squares - total ** 2 / n
  if (whole <= rounding * squares) return null
  const between = Math.max(0, squaredTotals - total ** 2 / n)
  const within = whole - between
  const rowsEach = squaredRows / n
  const isAlike = within <= rounding * squares
  const f = isAlike ? Infinity : between / (k - 1) / (within / (n - k))
  const typical = (n - rowsEach) / (k - 1)
  const icc = isAlike ? 1 : (f - 1) / (f - 1 + typical)
  const pValue = isAlike ? 0 : fSf(f, k - 1, n - k)
  return { f, pValue, icc, designEffect: 1 + (rowsEach - 1) * thinning * icc }
}
