import { z } from 'zod'
import { boundsShape, checkBounds, isInside, range } from './bounds.ts'
import type { Column } from './column.ts'
import { columnOf } from './columnOf.ts'
import { expectation } from './expectation.ts'
import type { Metric, Value } from './metric.ts'
import { column } from './params.ts'
import { round } from './round.ts'

export interface ColumnAggregate<V> {
  readonly type: string
  /** What is measured: completes "the mean is …". */
  readonly what: string
  metric(column: Column): Metric<V>
  /** The one figure of what was measured; null where there are no values. */
  read(value: V): Value
}

/** An expectation that one figure of a column lies between `minValue` and `maxValue`. */
export const columnAggregateExpectation = <V>(of: ColumnAggregate<V>) =>
  expectation({
    type: of.type,
    params: z.strictObject({ column, ...boundsShape }).superRefine(checkBounds),
    tables: ['sample'],
    columns: ({ column }) => [column],
    metrics: (params, tables) => ({ measured: of.metric(columnOf(tables, 'sample', params.column)) }),
    judge(params, { measured }, _, reveal) {
      const { what } = of
      const value = of.read(measured)
      if (value === null) return { status: 'fail', message: `has no values, so no ${what}` }
      const inside = isInside(value, params)
      const shown =
        reveal || typeof value === 'number'
          ? ` ${String(typeof value === 'number' ? round(value, 6) : value)}`
          : ''
      return {
        status: inside ? 'pass' : 'fail',
        message: `the ${what}${shown} is ${inside ? 'inside' : 'outside'} ${range(params)}`,
        expected: { minValue: params.minValue, maxValue: params.maxValue },
        ...((reveal || typeof value === 'number') && { observed: value }),
      }
    },
  })
