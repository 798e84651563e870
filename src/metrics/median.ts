import type { Metric, SelectKind } from '../core/metric.ts'
import type { Value } from '../core/row.ts'
import { quantileCont, type Expr } from '../sql/ast.ts'
import { areCounted, rankedQuantiles } from './rankedQuantiles.ts'

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
    measure: async ({ of }, engine) => (await rankedQuantiles(of, [0.5], 'linear', engine))?.[0] ?? null,
  },
}

/** The median of numbers of the sample, NULL left out; NULL where there are none. */
export const median = (of: Expr): Metric<Value> => ({ kind, table: 'sample', args: { of } })
