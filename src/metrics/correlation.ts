import type { Metric, QueryKind } from '../core/metric.ts'
import type { Table } from '../core/table.ts'
import {
  call,
  column,
  corr,
  countAll,
  countIf,
  isInfinite,
  isNull,
  not,
  or,
  tryCast,
  window,
  type Expr,
} from '../sql/ast.ts'

export interface Correlation {
  /** Rows in which both have a value. */
  readonly pairs: number
  /** NaN where one of the two is constant, or where numbers are infinite and not ranked; null where there are no pairs. */
  readonly coefficient: number | null
}

interface Args {
  readonly x: Expr
  readonly y: Expr
  readonly ranked: boolean
}

const [x, y] = [column('x'), column('y')]
const infinite = or(isInfinite(x), isInfinite(y))

const kind: QueryKind<Args, Correlation> = {
  name: 'correlation',
  shape: 'query',
  query: (args) => ({
    from: {
      select: {
        x: args.ranked ? rank(args.x) : tryCast(args.x, 'float'),
        y: args.ranked ? rank(args.y) : tryCast(args.y, 'float'),
      },
      where: not(or(isNull(args.x), isNull(args.y))),
    },
    select: {
      pairs: countAll,
      infinite: countIf(infinite),
      coefficient: { ...corr(x, y), filter: not(infinite) },
    },
  }),
  read([row = {}]) {
    const { pairs, infinite, coefficient } = row
    if (Number(infinite) > 0) return { pairs: Number(pairs), coefficient: NaN }
    return { pairs: Number(pairs), coefficient: coefficient === null ? null : clamped(Number(coefficient)) }
  },
}

/** Rounding may take it past 1. */
const clamped = (value: number): number => Math.max(-1, Math.min(1, value))

/** Twice the rank of a value, where values that are the same share the mean of their ranks; less a constant. */
function rank(of: Expr): Expr {
  const first = window('rank', null, { orderBy: [of] })
  const same = window('count', null, { partitionBy: [of] })
  return call('float_add', call('float_add', first, first), same)
}

/** The correlation of two expressions of numbers: Pearson's, or Spearman's, which is that of their ranks. */
export const correlation = (table: Table, args: Args): Metric<Correlation> => ({ kind, table, args })
