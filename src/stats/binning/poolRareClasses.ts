import { sum } from '../numeric/sum.ts'

export interface PooledClasses {
  readonly reference: readonly number[]
  readonly sample: readonly number[]
  /** For each input class, its place in the pooled table. */
  readonly place: readonly number[]
  /** How many classes went into the pool. */
  readonly pooled: number
}

/** Cochran's rule: below five expected, the chi-square distribution no longer fits the statistic. */
const leastExpected = 5

/** The values of both samples together that a class needs, so that enough of it are expected in each. */
export const fewestOf = (n: number, m: number): number => (leastExpected * (n + m)) / Math.min(n, m)

/**
 * Puts all classes whose expected count is below five in either sample together into one, the last of the result. Where
 * the pool itself stays below five it also takes in the next smallest class. Counts are those of one 2 x k table.
 *
 * Source: Cochran (1954), Some methods for strengthening the common chi-square tests.
 */
export function poolRareClasses(reference: readonly number[], sample: readonly number[]): PooledClasses {
  const totals = reference.map((count, i) => count + (sample[i] ?? 0))
  const least = fewestOf(sum(reference), sum(sample))
  const ascending = totals.map((_, i) => i).sort((a, b) => totals[a]! - totals[b]!)
  const pool = new Set<number>()
  let inPool = 0
  for (const i of ascending) {
    if (totals[i]! >= least && (pool.size === 0 || inPool >= least)) break
    pool.add(i)
    inPool += totals[i]!
  }
  if (pool.size < 2) return { reference, sample, place: totals.map((_, i) => i), pooled: 0 }
  const kept = totals.map((_, i) => i).filter((i) => !pool.has(i))
  const gather = (counts: readonly number[]): number[] => [
    ...kept.map((i) => counts[i]!),
    sum([...pool].map((i) => counts[i]!)),
  ]
  let next = 0
  return {
    reference: gather(reference),
    sample: gather(sample),
    place: totals.map((_, i) => (pool.has(i) ? kept.length : next++)),
    pooled: pool.size,
  }
}
