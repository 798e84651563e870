import { z } from 'zod'
import { columnMapExpectation } from './base/columnMapExpectation.ts'
import { column, mostly } from './params/columnParams.ts'
import { spread } from '../columns/spread.ts'
import { and, call, compare, float, isInfinite, literal, or } from '../sql/ast.ts'

/**
 * Expects the z-score of every value of a column of numbers, its distance from the mean in standard deviations, to be
 * below `threshold`; with `doubleSided`, below the mean too. Missing values are ignored. An infinite value is infinitely
 * far, and is left out of mean and standard deviation. Where all values are the same, none is far.
 *
 * @example
 * { column: price, threshold: 3, double_sided: true }
 */
export const expectColumnValueZScoresToBeLessThan = columnMapExpectation({
  type: 'expect_column_value_z_scores_to_be_less_than',
  params: z
    .strictObject({
      column,
      threshold: z.number().describe('Z-score from which on a value is unexpected.'),
      doubleSided: z
        .boolean()
        .default(true)
        .describe('Whether values far below the mean are unexpected too.'),
      mostly,
    })
    .refine(({ threshold, doubleSided }) => threshold > 0 || !doubleSided, {
      path: ['threshold'],
      error: 'must be above 0 if double_sided is true',
    }),
  shorthand: { key: 'z_scores_below', params: (column, value) => ({ column, threshold: value }) },
  unexpected({ threshold, doubleSided }, column) {
    const { value, mean, deviation } = spread(column)
    const above = call('float_subtract', value, mean)
    const limit = call('float_multiply', float(threshold), deviation)
    return or(
      doubleSided ? isInfinite(value) : compare(value, '=', float(Infinity)),
      and(
        compare(deviation, '>', literal(0)),
        compare(doubleSided ? call('float_abs', above) : above, '>=', limit),
      ),
    )
  },
  broken: ({ threshold }) => `have a z-score of ${threshold} or more`,
  kept: ({ threshold }) => `have a z-score below ${threshold}`,
})
