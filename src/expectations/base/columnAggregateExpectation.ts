import { z } from 'zod'
import {
  boundsShape,
  boundsShorthand,
  checkBounds,
  isInside,
  numberBoundsShape,
  range,
} from '../params/bounds.ts'
import { figureBounds, timeText } from '../params/figureBounds.ts'
import { isTime, type Column } from '../../sql/column.ts'
import { columnOf } from '../../columns/columnOf.ts'
import { expectation, type ExpectationFactory } from '../../core/expectation.ts'
import { notNumbers } from '../../metrics/notNumbers.ts'
import type { Metric } from '../../core/metric.ts'
import type { Value } from '../../core/row.ts'
import { requireNumbers } from '../../columns/requireNumbers.ts'
import { column } from '../params/columnParams.ts'
import { formatNumber } from '../../text/formatNumber.ts'

type MetricOf<V> = (column: Column) => Metric<V>

export interface ColumnAggregate<V, N extends boolean = boolean, T extends MetricOf<V> = MetricOf<V>> {
  readonly type: string
  /** The figure: completes "the mean is …". */
  readonly what: string
  /** Its key in the column shorthand. */
  readonly key: string
  /** It is computed from numbers, so that a column of anything else is an error. */
  readonly ofNumbers?: N
  /** It may be the value of a cell, which isn't always shown. */
  readonly isCell?: boolean
  /** The problem if there is no figure. */
  readonly lacking?: string
  readonly metric: MetricOf<V>
  /** The figure of a column of times, in seconds since 1970. Bounds are dates then. */
  readonly ofTimes?: T
  /** The figure; null where there are no values to make it of, NaN where infinite ones leave it without sense. */
  read(value: V): Value
}

/** An expectation that one figure of a column, a number, lies between `minValue` and `maxValue`. */
export const columnAggregateExpectation = <V, const N extends boolean = false, T extends MetricOf<V> = never>(
  of: ColumnAggregate<V, N, T>,
) => {
  const factory = expectation({
    type: of.type,
    params: z
      .strictObject({ column, ...(of.ofTimes ? boundsShape : numberBoundsShape) })
      .superRefine(checkBounds),
    tables: ['sample'],
    shorthand: boundsShorthand(of.key),
    columns: ({ column }) => [column],
    metrics(params, tables) {
      const column = columnOf(tables, 'sample', params.column)
      const ofTimes = isTime(column) ? of.ofTimes : undefined
      return {
        measured: (ofTimes ?? of.metric)(column),
        ...(of.ofNumbers && !ofTimes && { invalid: notNumbers('sample', column) }),
      }
    },
    judge(params, { measured, invalid }, tables, reveal) {
      const { what, isCell = false, lacking = 'has no values' } = of
      requireNumbers(invalid ?? 0, what)
      const value = of.read(measured)
      const figure = figureOf(value)
      const expected = { minValue: params.minValue, maxValue: params.maxValue }
      if (value === null || figure === null)
        return { status: 'fail', message: `${lacking}, so no ${what}`, expected }
      if (Number.isNaN(figure))
        return { status: 'fail', message: `has infinite values, so no ${what}`, expected }
      const column = columnOf(tables, 'sample', params.column)
      const isOfTimes = of.ofTimes !== undefined && isTime(column)
      const inside = isInside(value, of.ofTimes ? figureBounds(column, params) : params)
      const told = reveal || !isCell
      const observed = isOfTimes ? timeText(Number(figure)) : figure
      return {
        status: inside ? 'pass' : 'fail',
        message: `the ${what}${told ? ` ${isOfTimes ? timeText(Number(figure)) : shown(figure)}` : ''} is ${inside ? 'inside' : 'outside'} ${range(params)}`,
        expected,
        ...(told && { observed }),
      }
    },
  })
  type Time = [T] extends [never] ? never : Date
  type Cell = N extends true ? number | bigint | Time | null | undefined : unknown
  type Factory<F> = F extends ExpectationFactory<infer P, infer I> ? ExpectationFactory<P, I, Cell> : never
  return factory as unknown as Factory<typeof factory>
}

/** A decimal comes as text. */
const figureOf = (value: Value): number | bigint | null =>
  value === null || typeof value === 'bigint' ? value : Number(value)

const shown = (figure: number | bigint): string =>
  typeof figure === 'bigint' || Number.isInteger(figure) ? String(figure) : formatNumber(figure, 6)
