import { z } from 'zod'
import { columnMapExpectation } from './base/columnMapExpectation.ts'
import { column, mostly, sigmaThreshold } from './params/columnParams.ts'
import { isFarInStdevs, spread } from '../columns/spread.ts'

/**
 * Expects every value of a column of numbers to be at most `sigmaThreshold` standard deviations from the mean. Missing
 * values are ignored. An infinite value is too far, and is left out of mean and standard deviation. Where all values are
 * the same, none is far.
 *
 * @example
 * { column: price, sigma_threshold: 3 }
 */
export const expectColumnValuesToBeWithinNStdevs = columnMapExpectation({
  type: 'expect_column_values_to_be_within_n_stdevs',
  params: z.strictObject({ column, sigmaThreshold, mostly }),
  shorthand: { key: 'within_stdevs', params: (column, value) => ({ column, sigmaThreshold: value }) },
  unexpected: ({ sigmaThreshold }, column) => isFarInStdevs(spread(column), sigmaThreshold),
  broken: ({ sigmaThreshold }) => `are farther than ${sigmaThreshold} standard deviations from the mean`,
  kept: ({ sigmaThreshold }) => `are within ${sigmaThreshold} standard deviations of the mean`,
})
