import type { Metric, QueryKind } from '../core/metric.ts'
import type { Table } from '../core/table.ts'
import { call, column, countAll, isNull, max, min, not, sum, type Expr } from '../sql/ast.ts'

export interface ClassBalance {
  readonly classes: number
  /** How often the most common class occurs, and the least common one. */
  readonly mostCommon: number
  readonly leastCommon: number
  /** Shannon's, in nats: 0 for one class, ln k for k classes that are equally common. */
  readonly entropy: number
}

interface Args {
  readonly of: Expr
}

const times = column('times')

const kind: QueryKind<Args, ClassBalance> = {
  name: 'class_balance',
  shape: 'query',
  query: ({ of }) => ({
    from: { select: { times: countAll }, where: not(isNull(of)), groupBy: [of] },
    select: {
      classes: countAll,
      mostCommon: max(times),
      leastCommon: min(times),
      total: sum(times),
      logs: sum(call('float_multiply', times, call('ln', times))),
    },
  }),
  read([row = {}]) {
    const [classes, total] = [Number(row['classes']), Number(row['total'])]
    return {
      classes,
      mostCommon: Number(row['mostCommon']),
      leastCommon: Number(row['leastCommon']),
      entropy: classes < 2 ? 0 : Math.log(total) - Number(row['logs']) / total,
    }
  },
}

/** How evenly the values of a column are spread over its classes, NULL left out. */
export const classBalance = (table: Table, of: Expr): Metric<ClassBalance> => ({ kind, table, args: { of } })
