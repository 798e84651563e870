import { z } from 'zod'
import { didYouMean } from '../text/didYouMean.ts'
import { expectation } from '../core/expectation.ts'
import { referenceChecks } from './base/referenceChecks.ts'
import { column } from './params/columnParams.ts'
import { checkTestOptions, driftTestParams } from './params/driftTestParams.ts'
import { checkRules, verdictParams } from './params/verdictParams.ts'

/**
 * Expects a column to be as in the reference: it is in the sample, has the type of the reference, is distributed alike,
 * shows no more new classes than random variation, and is missing as often. Each of these is a separate check. A
 * comparison without a suite expects this of every column. With `missing: ignore` the missing rate is not tested.
 *
 * @example
 * { column: price, test: ks }
 */
export const expectColumnToMatchReference = expectation({
  type: 'expect_column_to_match_reference',
  params: z
    .strictObject({
      column,
      missing: z
        .enum(['test', 'ignore'])
        .default('test')
        .describe('Whether the missing rate is tested too, as one more test of the family.'),
      ...driftTestParams,
      ...verdictParams,
    })
    .superRefine(checkTestOptions)
    .superRefine(checkRules),
  tables: ['reference', 'sample'],
  shorthand: {
    key: 'drift',
    params(column, value) {
      if (value === false) return null
      if (value === true) return { column }
      return typeof value === 'object' ? { column, ...value } : { column, test: value }
    },
  },
  columns: ({ column }) => [column],
  selects({ column, ...comparison }, columns) {
    const found = columns.find(({ name }) => name === column)
    return found ? referenceChecks(found, comparison) : []
  },
  metrics: () => ({}),
  judge({ column }, _, tables) {
    const names = tables.get('reference')?.columns.map(({ name }) => name) ?? []
    return {
      status: 'error',
      message: `column "${column}" is not in the reference${didYouMean(column, names)}`,
    }
  },
})
