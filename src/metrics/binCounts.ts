import type { Metric, SelectKind } from '../core/metric.ts'
import type { Table } from '../core/table.ts'
import { compare, count, countIf, float, type Expr } from '../sql/ast.ts'

export interface BinCounts {
  readonly counts: readonly number[]
  /** How many numbers lie below the first edge. */
  readonly below: number
  /** How many numbers lie above the last edge. */
  readonly above: number
}

interface Args {
  readonly of: Expr
  readonly edges: readonly number[]
}

const kind: SelectKind<Args, BinCounts> = {
  name: 'bin_counts',
  shape: 'select',
  select: ({ of, edges }) => [
    count(of),
    ...edges.map((edge, i) => countIf(compare(of, i < edges.length - 1 ? '<' : '<=', float(edge)))),
  ],
  read([all, ...upTo]) {
    const before = upTo.map(Number)
    return {
      counts: before.slice(1).map((count, i) => count - before[i]!),
      below: before[0]!,
      above: Number(all) - before.at(-1)!,
    }
  },
}

/**
 * How many numbers fall into each bin between two neighbouring edges, NULL left out. A bin takes in its lower edge, and
 * the last one its upper edge too, as in NumPy's `histogram`.
 */
export const binCounts = (table: Table, of: Expr, edges: readonly number[]): Metric<BinCounts> => ({
  kind,
  table,
  args: { of, edges },
})
