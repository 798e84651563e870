import type { ClassCounts } from '../../metrics/classCounts.ts'

const fewest = 50
/** A key with fewer rows each mostly occurs once, as texts do. */
const fewestRows = 2
/** Classes have more rows each. */
const mostRows = 50
/** Classes fall off, as names do; keys have about equally many rows. */
const mostUneven = 5
/** Of a sample of other customers nearly all keys are new. */
const mostlyNew = 0.8

/**
 * Whether a column is a key that occurs again and again, such as a customer with twenty rows: many values with few rows
 * each, of which the sample has others. Classes are the same in both tables.
 */
export function isRepeatedKey(reference: ClassCounts, sample: ClassCounts): boolean {
  const rows = [...sample.counts.values()].reduce((sum, count) => sum + count, 0)
  const fresh = [...sample.counts].reduce(
    (sum, [name, count]) => sum + (reference.counts.has(name) ? 0 : count),
    0,
  )
  return fresh >= mostlyNew * rows && looksLikeKey(reference)
}

function looksLikeKey({ counts }: ClassCounts): boolean {
  const all = [...counts.values()]
  const mean = all.reduce((sum, count) => sum + count, 0) / all.length
  return (
    all.length >= fewest && mean >= fewestRows && mean <= mostRows && Math.max(...all) <= mostUneven * mean
  )
}
