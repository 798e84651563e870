import type { Histogram } from '../../src/core/columnProfile.ts'
import type { BothTables } from '../../src/core/bothTables.ts'

/** Share of a table's values in each bin. */
export function histogramShares({ counts, below, above }: Histogram<unknown>): BothTables<readonly number[]> {
  const shares = (side: 'reference' | 'sample'): readonly number[] | null => {
    const own = counts[side]
    if (!own) return null
    const total = own.reduce((sum, count) => sum + count, (below[side] ?? 0) + (above[side] ?? 0))
    return own.map((count) => (total === 0 ? 0 : count / total))
  }
  return { reference: shares('reference'), sample: shares('sample') }
}
