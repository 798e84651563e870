import type { Random } from './seededRandom.ts'
import { tableDraw } from './tableDraw.ts'

/** Probabilities of whole numbers. */
interface Distribution {
  readonly mean: number
  readonly deviation: number
  /** None is greater. */
  readonly most: number
  readonly chanceOf: (k: number) => number
}

/** With fewer classes tables are not worth their making, nor with more rows a class than this. */
const many = 1000

/** Whether classes with this number of rows in all are drawn faster by {@link classDraws}. */
export const suitTables = (classes: number, rows: number): boolean => classes > many && rows <= many * classes

/** Numbers this many deviations away, and a few more, have a probability below 1e-30. */
const reach = 12
const more = 30

/** For each class what draws a number by its distribution, from a table; classes with the same number of rows share one. */
export function classDraws(
  counts: Float64Array,
  distributionOf: (count: number) => Distribution,
): ((random: Random) => number)[] {
  const tableOf = (count: number): ((random: Random) => number) => {
    const { mean, deviation, most, chanceOf } = distributionOf(count)
    const first = Math.max(0, Math.floor(mean - reach * deviation))
    const last = Math.min(most, Math.ceil(mean + reach * deviation) + more)
    return tableDraw(
      Float64Array.from({ length: last - first + 1 }, (_, i) => chanceOf(first + i)),
      first,
    )
  }
  const tables = new Map([...new Set(counts)].map((count) => [count, tableOf(count)]))
  return Array.from(counts, (count) => tables.get(count)!)
}
