import { z } from 'zod'
import { isPresent } from '../sql/cell.ts'
import type { Column } from '../sql/column.ts'
import { column, mostly, sigmaThreshold } from './params/columnParams.ts'
import { rowMapExpectation } from './base/rowMapExpectation.ts'
import { isFar, spread } from '../columns/spread.ts'
import {
  and,
  call,
  column as cell,
  compare,
  float,
  literal,
  or,
  row,
  window,
  type Expr,
  type WindowFunction,
} from '../sql/ast.ts'

/**
 * Expects every value of a column of numbers to be at most `sigmaThreshold` standard deviations from the mean of the
 * `trendPeriods` values before it, in the order of `orderBy` or else of the rows. Where those are all the same, it must
 * be the same. Missing values are passed over; a value with fewer than two before it is not looked at.
 *
 * @example
 * { column: order_id, order_by: ordered_at, trend_periods: 7, sigma_threshold: 3 }
 */
export const expectColumnValuesToBeWithinNMovingStdevs = rowMapExpectation({
  type: 'expect_column_values_to_be_within_n_moving_stdevs',
  params: z.strictObject({
    column,
    orderBy: z.string().optional().describe('Column that orders the values, such as a date.'),
    trendPeriods: z
      .int()
      .min(2)
      .max(1_000_000)
      .default(7)
      .describe('Number of previous values to compare with.'),
    sigmaThreshold,
    mostly,
  }),
  counted: 'values',
  columns: ({ column, orderBy }) => (orderBy === undefined ? [column] : [column, orderBy]),
  considered(params, columns) {
    const { count } = before(params, columns)
    return and(...columns.map(isPresent), compare(count, '>=', literal(2)))
  },
  unexpected(params, columns) {
    const { value, mean, deviation, least, greatest } = before(params, columns)
    const limit = call('float_multiply', float(params.sigmaThreshold), deviation)
    return or(
      and(compare(least, '=', greatest), compare(value, '<>', least)),
      and(compare(least, '<', greatest), isFar(value, mean, limit)),
    )
  },
  broken: ({ sigmaThreshold, trendPeriods }) =>
    `are farther than ${sigmaThreshold} standard deviations from the mean of the ${trendPeriods} before`,
  kept: ({ sigmaThreshold, trendPeriods }) =>
    `are within ${sigmaThreshold} standard deviations of the mean of the ${trendPeriods} before`,
})

/** The value, and the figures of the values before it: rows in which something is missing have a separate partition. */
function before(
  { trendPeriods }: { readonly trendPeriods: number },
  columns: readonly Column[],
): Readonly<Record<'value' | 'count' | 'mean' | 'deviation' | 'least' | 'greatest', Expr>> {
  const [column, order] = columns
  const { value, finite } = spread(column!)
  const over = (fn: WindowFunction): Expr =>
    window(fn, finite, {
      partitionBy: columns.map(isPresent),
      orderBy: [...(order ? [cell(order.name)] : []), row],
      frame: trendPeriods,
    })
  return {
    value,
    count: over('count'),
    mean: over('avg'),
    deviation: over('stddev_samp'),
    least: over('min'),
    greatest: over('max'),
  }
}
