import type { Value } from '../../core/row.ts'

/** Neighbours change so little more often than there are values. */
const inRuns = 1.1
/** A column with more different values than this share of its rows has no runs. */
const mostDistinct = 0.6
/** A counter rises by as much each time, but for rounding. */
const digits = 6

/** Whether each value of a column lies in one run, as after sorting by it. */
export function isInRuns(values: readonly Value[]): boolean {
  const present = values.filter((value) => value !== null)
  const distinct = new Set(present).size
  if (distinct < 2 || distinct > mostDistinct * present.length) return false
  const runs = 1 + present.slice(1).filter((value, i) => value !== present[i]).length
  return runs <= inRuns * distinct
}

/** Whether values rise or fall throughout, by the numbers of their rows, and not evenly as a counter does. */
export function isSorted(values: readonly Value[], rows: readonly number[]): boolean {
  const present = values.flatMap((value, i) => (value === null ? [] : [{ value, row: rows[i]! }]))
  const steps = present.slice(1).map(({ value, row }, i) => ({ from: present[i]!, value, row }))
  const rises = steps.some(({ from, value }) => value > from.value)
  const falls = steps.some(({ from, value }) => value < from.value)
  if (rises === falls) return false
  const slopes = steps.map(({ from, value, row }) => (Number(value) - Number(from.value)) / (row - from.row))
  return new Set(slopes.map((slope) => slope.toPrecision(digits))).size > 1 || Number.isNaN(slopes[0])
}
