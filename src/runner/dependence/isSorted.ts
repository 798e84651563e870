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
export const isSorted = (values: readonly Value[], rows: readonly number[]): boolean =>
  isMonotone(values, rows) && !isCounter(values, rows)

/** Whether values rise or fall by the same amount from row to row. */
export function isCounter(values: readonly Value[], rows: readonly number[]): boolean {
  const slopes = stepsOf(values, rows).map(
    ({ from, to }) => (Number(to.value) - Number(from.value)) / (to.row - from.row),
  )
  return (
    slopes.length > 0 &&
    slopes[0] !== 0 &&
    new Set(slopes.map((slope) => slope.toPrecision(digits))).size === 1 &&
    !Number.isNaN(slopes[0])
  )
}

function isMonotone(values: readonly Value[], rows: readonly number[]): boolean {
  const steps = stepsOf(values, rows)
  const rises = steps.some(({ from, to }) => to.value > from.value)
  const falls = steps.some(({ from, to }) => to.value < from.value)
  return rises !== falls
}

function stepsOf(values: readonly Value[], rows: readonly number[]) {
  const present = values.flatMap((value, i) => (value === null ? [] : [{ value, row: rows[i]! }]))
  return present.slice(1).map((to, i) => ({ from: present[i]!, to }))
}
