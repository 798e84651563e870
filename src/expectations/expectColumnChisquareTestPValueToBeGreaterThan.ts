import { z } from 'zod'
import { classCell } from '../sql/cell.ts'
import { classShares } from './base/classShares.ts'
import { columnOf } from '../columns/columnOf.ts'
import { expectation } from '../core/expectation.ts'
import { classCounts } from '../metrics/classCounts.ts'
import { notTested } from '../core/notTested.ts'
import { column, significance } from './params/columnParams.ts'
import { partitionObject } from './params/partitionObject.ts'
import { formatNumber } from '../text/formatNumber.ts'
import { chiSquareGoodnessOfFit } from '../stats/tests/chiSquareGoodnessOfFit.ts'
import { expectedShares } from '../stats/binning/expectedShares.ts'

/**
 * Expects the classes of a column to have the shares that are known of them: the p-value of Pearson's chi-square test is
 * above `p`. Missing values are ignored. A class that is not listed fails, unless `tailWeightHoldout` leaves it a share.
 * The level is this expectation's own; the correction of the drift tests leaves it alone.
 *
 * @example
 * { column: country, partition_object: { values: [DE, FR, GB, US], weights: [0.25, 0.25, 0.25, 0.25] } }
 */
export const expectColumnChisquareTestPValueToBeGreaterThan = expectation({
  type: 'expect_column_chisquare_test_p_value_to_be_greater_than',
  params: z.strictObject({
    column,
    partitionObject: partitionObject
      .refine(({ bins }) => bins === undefined, 'this is a test of classes: give values, not bins')
      .describe('The classes and their shares.'),
    p: significance,
    tailWeightHoldout: z
      .number()
      .min(0)
      .max(1)
      .default(0)
      .describe('Share set aside for classes that are not listed.'),
  }),
  tables: ['sample'],
  columns: ({ column }) => [column],
  metrics: ({ column }, tables) => ({
    counted: classCounts('sample', classCell(columnOf(tables, 'sample', column))),
  }),
  judge({ column, partitionObject, p, tailWeightHoldout }, { counted }, tables) {
    if (counted.counts.size === 0) return { status: 'fail', message: 'has no values to test' }
    const { counts, weights } = classShares(columnOf(tables, 'sample', column), counted, partitionObject)
    const test = chiSquareGoodnessOfFit(counts, expectedShares(weights, tailWeightHoldout))
    if (!test) return notTested('there is one class only')
    const pass = test.pValue > p
    const shares = pass ? 'may have the shares expected' : 'do not have the shares expected'
    return {
      status: pass ? 'pass' : 'fail',
      message: `the classes ${shares}: chi-square ${formatNumber(test.statistic)}, p ${formatNumber(test.pValue)}, ${pass ? '' : 'not '}above ${p}`,
      expected: { p },
      observed: test.pValue,
    }
  },
})
