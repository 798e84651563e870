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
  let first: string | null = null
  for (const { from, to } of stepsOf(values, rows)) {
    const slope = (Number(to.value) - Number(from.value)) / (to.row - from.row)
    if (first === null && (slope === 0 || Number.isNaN(slope))) return false
    const rounded = slope.toPrecision(digits)
    if (rounded !== (first ??= rounded)) return false
  }
  return first !== null
}

function isMonotone(values: readonly Value[], rows: readonly number[]): boolean {
  let [rises, falls] = [false, false]
  for (const { from, to } of stepsOf(values, rows)) {
    rises ||= to.value > from.value
    falls ||= to.value < from.value
    if (rises && falls) return false
  }
  return rises !== falls
}

interface Cell {
  readonly value: NonNullable<Value>
  readonly row: number
}

/** The cells that have a value, each with the one before it. */
function* stepsOf(
  values: readonly Value[],
  rows: readonly number[],
): Generator<{ readonly from: Cell; readonly to: Cell }> {
  let from: Cell | null = null
  for (const [i, value] of values.entries()) {
    if (value === null) continue
    const to = { value, row: rows[i]! }
    if (from) yield { from, to }
    from = to
  }
}
