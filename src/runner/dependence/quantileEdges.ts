import type { Value } from '../../core/row.ts'

/** The numbers among some values, ascending. */
export const sortedNumbers = (some: readonly Value[]): Float64Array =>
  Float64Array.from(some.filter((value) => typeof value === 'number')).sort()

/** Edges between about equally many of ascending numbers; each bucket includes its upper edge. */
export function quantileEdges(sorted: Float64Array, buckets: number): readonly number[] {
  const at = (share: number): number => sorted[Math.ceil(share * sorted.length) - 1]! + 0
  const all = Array.from({ length: sorted.length === 0 ? 0 : buckets - 1 }, (_, i) => at((i + 1) / buckets))
  return [...new Set(all)].filter((edge) => edge < sorted.at(-1)!)
}
