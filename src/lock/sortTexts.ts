import type { ClassCounts } from '../metrics/classCounts.ts'
import { isNumeric, type Column } from '../sql/column.ts'

/** Values of a column that are written, each with its count, rather than their distribution. */
export const mostValues = 1000

/** The classes of a column in ascending order, each with its count. */
export function sortTexts(column: Column, { counts }: ClassCounts): readonly [string, number][] {
  const byText = ([a]: [string, number], [b]: [string, number]): number => (a < b ? -1 : 1)
  const byNumber = (a: [string, number], b: [string, number]): number =>
    Number(a[0]) - Number(b[0]) || byText(a, b)
  return [...counts].sort(isNumeric(column) ? byNumber : byText)
}
