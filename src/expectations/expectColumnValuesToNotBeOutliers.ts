import { z } from 'zod'
import { columnMapExpectation } from './base/columnMapExpectation.ts'
import { column, mostly } from './params/columnParams.ts'
import { isFar, isFarInStdevs, spread, type Spread } from '../columns/spread.ts'
import { call, compare, float, or, type Expr } from '../sql/ast.ts'

/** The median distance from the median, times this, is the standard deviation of a normal distribution. */
const perMedianDeviation = 1.482602218505602

/** By each method, which values are outliers. */
const methods = {
  iqr(spread: Spread, multiplier: number) {
    const { value } = spread
    const [lower, upper] = [spread.quantile(0.25), spread.quantile(0.75)]
    const reach = call('float_multiply', float(multiplier), call('float_subtract', upper, lower))
    return or(
      compare(value, '<', call('float_subtract', lower, reach)),
      compare(value, '>', call('float_add', upper, reach)),
    )
  },
  std: isFarInStdevs,
  mad: ({ value, median, medianDeviation }: Spread, multiplier: number) =>
    isFar(value, median, call('float_multiply', float(multiplier * perMedianDeviation), medianDeviation)),
} satisfies Record<string, (spread: Spread, multiplier: number) => Expr>

const names = Object.keys(methods) as [keyof typeof methods]
const distance = { iqr: 'interquartile ranges', std: 'standard deviations', mad: 'deviations' }
const centre = { iqr: 'quartiles', std: 'mean', mad: 'median' }

/**
 * Expects no value of a column of numbers to be far from the others: by `iqr`, more than `multiplier` interquartile
 * ranges below the first or above the third quartile (Tukey's fences); by `std`, more than `multiplier` standard
 * deviations from the mean; by `mad`, more than `multiplier` from the median, where the standard deviation is 1.4826
 * times the median distance from the median, which outliers do not inflate (Leys et al. 2013). Missing values are
 * ignored; an infinite value is an outlier.
 *
 * @example
 * { column: price, method: iqr, multiplier: 1.5 }
 */
export const expectColumnValuesToNotBeOutliers = columnMapExpectation({
  type: 'expect_column_values_to_not_be_outliers',
  params: z.strictObject({
    column,
    method: z.enum(names).default('iqr').describe('Outlier rule.'),
    multiplier: z
      .number()
      .min(0)
      .default(1.5)
      .describe('Number of spreads from which on a value is an outlier. 3 is usual for `std` and `mad`.'),
    mostly,
  }),
  shorthand: {
    key: 'no_outliers',
    params(column, value) {
      if (value === false) return null
      return value === true ? { column } : { column, method: value }
    },
  },
  unexpected: ({ method, multiplier }, column) => methods[method](spread(column), multiplier),
  broken: ({ method, multiplier }) =>
    `are farther than ${multiplier} ${distance[method]} from the ${centre[method]}`,
  kept: ({ method, multiplier }) => `are within ${multiplier} ${distance[method]} of the ${centre[method]}`,
})
