import type { ClassCounts } from '../../metrics/classCounts.ts'

const fewest = 50
/** A key with fewer rows each mostly occurs once, as texts do. */
const fewestRows = 2
/** Classes have more rows each. */
const mostRows = 50
/** Classes fall off, as names do; keys have about equally many rows. */
const mostUneven = 5

/**
 * Whether a column is a key that occurs again and again, such as a customer with twenty rows: many values with few rows
 * each. The reference decides. Of the sample it is only asked that no value has more rows than a key has: so the answer
 * hangs on no share of new values, and a difference that grows never becomes a lesser one.
 */
export function isRepeatedKey(reference: ClassCounts, sample: ClassCounts): boolean {
  const before = figures(reference)
  const now = figures(sample)
  const most = mostUneven * before.mean
  return (
    before.values >= fewest &&
    before.mean >= fewestRows &&
    before.mean <= mostRows &&
    before.most <= most &&
    now.most <= most * Math.max(1, now.rows / before.rows)
  )
}

function figures({ counts }: ClassCounts) {
  let [rows, most] = [0, 0]
  for (const count of counts.values()) {
    rows += count
    if (count > most) most = count
  }
  return { values: counts.size, rows, most, mean: rows / counts.size }
}
