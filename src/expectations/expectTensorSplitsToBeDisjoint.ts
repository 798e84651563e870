import { z } from 'zod'
import { agreeInNumber } from '../text/agreeInNumber.ts'
import type { Tables } from '../core/expectation.ts'
import { formatCount } from '../text/formatCount.ts'
import { tensorRowsExpectation } from './base/tensorRowsExpectation.ts'
import { selectTensors } from '../columns/selectTensors.ts'
import { call, column, compare, isNull, literal, not, window } from '../sql/ast.ts'
import { tensor } from './params/tensorParam.ts'

/**
 * Expects no row of an array of NumPy to be in two splits, such as `X_train` and `X_test`: what was trained on cannot test.
 *
 * @example
 * { tensor: X }
 */
export const expectTensorSplitsToBeDisjoint = tensorRowsExpectation({
  type: 'expect_tensor_splits_to_be_disjoint',
  params: z.strictObject({ tensor: tensor.describe('Name of the array without its split: `X`.') }),
  rows,
  message: (tensor, unexpected, total) =>
    unexpected === 0
      ? `none of ${formatCount(total, 'row')} of ${tensor} is in two splits`
      : `${formatCount(unexpected)} of ${formatCount(total, 'row')} of ${tensor} ${agreeInNumber(unexpected, 'are')} in two splits`,
})

function rows(name: string, tables: Tables) {
  const { tensors, columns, isSummedUp } = selectTensors(tables, 'sample', name)
  if (tensors.length === 1) throw new Error(`${tensors[0].name} is the only split of ${tensors[0].of}`)
  const cells = isSummedUp ? [column(`${name}.digest`)] : columns.map(column)
  // Rows of an array that is of no split have none.
  const split = call('coalesce', column('split'), literal(''))
  return {
    considered: not(isNull(cells[0]!)),
    values: [column('split')],
    unexpected: compare(
      window('min', split, { partitionBy: cells }),
      '<>',
      window('max', split, { partitionBy: cells }),
    ),
  }
}
