import type { MeasureKind, Metric } from '../core/metric.ts'
import type { Value } from '../core/row.ts'
import { countAll, type Expr } from '../sql/ast.ts'
import type { UnexpectedCount } from './unexpectedCount.ts'

interface Args {
  readonly considered: Expr
  readonly values: readonly Expr[]
  /** Sources of the function: two functions are the same if these are. */
  readonly madeOf: object
  readonly accepts: (values: readonly Value[]) => boolean
}

const kind: MeasureKind<Args, UnexpectedCount> = {
  name: 'unexpected_values',
  shape: 'measure',
  tables: ['sample'],
  async measure({ considered, values, accepts }, engine) {
    const cells = Object.fromEntries(values.map((value, i): [string, Expr] => [`value${i}`, value]))
    const names = Object.keys(cells)
    let [total, unexpected] = [0, 0]
    const distinct = engine.stream('sample', {
      select: { ...cells, times: countAll },
      where: considered,
      groupBy: values,
    })
    for await (const rows of distinct)
      for (const row of rows) {
        const times = Number(row['times'])
        total += times
        if (!accepts(names.map((name) => row[name] ?? null))) unexpected += times
      }
    return { total, unexpected }
  },
}

/** How many of the sample's considered values a function does not accept. It is called once for each different value. */
export const unexpectedValues = (
  considered: Expr,
  values: readonly Expr[],
  accepts: Args['accepts'],
  madeOf: object,
): Metric<UnexpectedCount> => ({
  kind,
  table: 'sample',
  args: { considered, values, madeOf, accepts },
})
