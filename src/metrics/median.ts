import type { Metric, SelectKind } from '../core/metric.ts'
import type { Value } from '../core/row.ts'
import { quantileCont, type Expr } from '../sql/ast.ts'
import { areCounted, rankedNumbers } from './rankedNumbers.ts'

interface Args {
  readonly of: Expr
}

const kind: SelectKind<Args, Value> = {
  name: 'median',
  shape: 'select',
  select: ({ of }) => [quantileCont(of, 0.5)],
  read: ([value = null]) => value,
  alone: {
    isNeeded: areCounted,
    async measure({ of }, engine) {
      const sorted = await rankedNumbers(of, [0.5], engine)
      return sorted && middleOf(sorted)
    },
  },
}

/** As DuckDB computes it, to the last bit. */
function middleOf(sorted: ArrayLike<number>): number {
  const place = (sorted.length - 1) / 2
  const [low, high] = [sorted[Math.floor(place)]!, sorted[Math.ceil(place)]!]
  return Number.isInteger(place) ? low : low * 0.5 + high * 0.5
}

/** The median of numbers of the sample, NULL left out; NULL where there are none. */
export const median = (of: Expr): Metric<Value> => ({ kind, table: 'sample', args: { of } })
