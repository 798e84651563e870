import { chiSquareSf } from '../distributions/chiSquareSf.ts'
import { sum } from '../numeric/sum.ts'

export interface ChiSquareIndependence {
  statistic: number
  degreesOfFreedom: number
  pValue: number
  /** The smallest expected count; below 5 the p-value is doubtful. */
  minExpected: number
  /** Effect size, 0 (independent) to 1 (one column determines the other). For a 2x2 table it is phi. */
  cramersV: number
}

/**
 * Pearson's chi-square test that two classifications are independent, on their table of counts. Rows and columns
 * without a count are dropped. With `yates`, a 2x2 table gets Yates' continuity correction, as GX and R do by default.
 *
 * Returns null when fewer than two rows or columns remain.
 *
 * Source: SciPy `chi2_contingency`, R `chisq.test`, for V R `DescTools::CramerV`.
 */
export function chiSquareIndependence(
  table: readonly (readonly number[])[],
  { yates = false } = {},
): ChiSquareIndependence | null {
  const width = table.reduce((most, row) => Math.max(most, row.length), 0)
  const columns = Array.from({ length: width }, (_, j) => sum(table.map((row) => row[j] ?? 0)))
  const rows = table.map((row) => sum(row))
  const n = sum(rows)
  const shorter = Math.min(seen(rows).length, seen(columns).length)
  if (shorter < 2) return null

  const degreesOfFreedom = (seen(rows).length - 1) * (seen(columns).length - 1)
  const shift = yates && degreesOfFreedom === 1 ? n / 2 : 0
  const terms = rows.flatMap((row, i) =>
    columns.map((column, j) => {
      if (row === 0 || column === 0) return 0
      const distance = Math.abs((table[i]?.[j] ?? 0) * n - row * column)
      return Math.max(0, distance - shift) ** 2 / (n * row * column)
    }),
  )
  const statistic = sum(terms)
  return {
    statistic,
    degreesOfFreedom,
    pValue: chiSquareSf(statistic, degreesOfFreedom),
    minExpected: (least(seen(rows)) * least(seen(columns))) / n,
    cramersV: Math.min(1, Math.sqrt(statistic / (n * (shorter - 1)))),
  }
}

const seen = (counts: readonly number[]): number[] => counts.filter((count) => count > 0)
const least = (counts: readonly number[]): number => counts.reduce((a, b) => Math.min(a, b), Infinity)
