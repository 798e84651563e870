import type { MeasureKind, Metric } from '../core/metric.ts'
import { call, count, float, type Expr, type OverallExpr, type OverallFunction } from '../sql/ast.ts'
import { aggregate } from './aggregate.ts'
import { moments } from './moments.ts'
import { quantiles } from './quantiles.ts'

/** A figure of all rows of the sample: what is measured for it, and how it is read from that. */
export interface OverallFigure {
  readonly metric: Metric
  /** Null where there are too few values. */
  readonly read: (value: unknown) => number | null
}

/** How each figure is measured; `at` are the quantiles that are needed of its values, so that all come of one metric. */
export const overallFigures: Readonly<
  Record<OverallFunction, (expr: OverallExpr, at: readonly number[]) => OverallFigure>
> = {
  count: ({ of }) => figure(aggregate('sample', count(of)), Number),
  mean: ({ of }) => figure(moments('sample', of), ({ mean }) => mean),
  stdev: ({ of }) => figure(moments('sample', of), ({ deviation }) => deviation),
  quantile: (expr, at) =>
    figure(quantiles(expr.of, at, 'linear'), (found) => found && found[at.indexOf(expr.at!)]!),
  mad: ({ of }) => figure({ kind: mad, table: 'sample', args: { of } }, (distance) => distance),
}

const figure = <V>(metric: Metric<V>, read: (value: V) => number | null): OverallFigure => ({
  metric,
  read: (value) => read(value as V),
})

/** The median distance from the median. */
const mad: MeasureKind<{ readonly of: Expr }, number | null> = {
  name: 'mad',
  shape: 'measure',
  tables: ['sample'],
  onlyNumbers: true,
  async measure({ of }, engine) {
    const median = async (of: Expr): Promise<number | null> => {
      const { kind, args } = quantiles(of, [0.5], 'linear')
      const found = await (kind as MeasureKind<object, readonly number[] | null>).measure(args, engine)
      return found && found[0]!
    }
    const middle = await median(of)
    return middle === null ? null : median(call('float_abs', call('float_subtract', of, float(middle))))
  },
}
