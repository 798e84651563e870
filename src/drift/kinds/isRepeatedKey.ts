import type { ClassCounts } from '../../metrics/classCounts.ts'
import type { PendingTest } from '../../core/outcome.ts'

const fewest = 50
/** A key with fewer rows each mostly occurs once, as texts do. */
const fewestRows = 2
/** Classes have more rows each. */
const mostRows = 50
/** Classes fall off, as names do; keys have about equally many rows. */
const mostUneven = 5

/** How often the values of a column repeat. */
export interface Repetition {
  readonly rows: number
  readonly distinct: number
  /** The rows of the most common value. */
  readonly most: number
}

/**
 * Whether a column is a key that occurs again and again, such as a customer with twenty rows: many values with few rows
 * each. The reference decides. The sample only must not have a value with more rows than a key has: so the answer
 * doesn't depend on the share of new values, and a difference that grows never becomes a lesser one.
 */
export function isRepeatedKey(reference: Repetition, sample: Repetition): boolean {
  const mean = reference.rows / reference.distinct
  const most = mostUneven * mean
  return (
    reference.distinct >= fewest &&
    mean >= fewestRows &&
    mean <= mostRows &&
    reference.most <= most &&
    sample.most <= most * Math.max(1, sample.rows / reference.rows)
  )
}

export function repetitionOf({ counts }: ClassCounts): Repetition {
  let [rows, most] = [0, 0]
  for (const count of counts.values()) {
    rows += count
    if (count > most) most = count
  }
  return { rows, distinct: counts.size, most }
}

/** Outcome of a rejected test of such a column: the sample has other keys by nature. */
export const otherKeys: Pick<PendingTest, 'rejected' | 'failDetails'> = {
  rejected:
    'not compared: the sample has other values of a repeated key. If rows of one key belong together, name it as unit; otherwise name a test, e.g. drift: chi2',
  failDetails: { status: 'unchecked', severity: 'warning' },
}
