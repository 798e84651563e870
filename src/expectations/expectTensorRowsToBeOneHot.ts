import { z } from 'zod'
import { agreeInNumber } from '../text/agreeInNumber.ts'
import type { Tables } from '../core/expectation.ts'
import { formatCount } from '../text/formatCount.ts'
import { tensorRowsExpectation } from './base/tensorRowsExpectation.ts'
import { selectTensors } from '../columns/selectTensors.ts'
import { and, call, column, isIn, isNull, literal, compare, not, tryCast, type Expr } from '../sql/ast.ts'
import { tensor } from './params/tensorParam.ts'

/**
 * Expects one value of every row of an array of NumPy to be 1, and all others 0, as classes are encoded.
 *
 * @example
 * { tensor: y_train }
 */
export const expectTensorRowsToBeOneHot = tensorRowsExpectation({
  type: 'expect_tensor_rows_to_be_one_hot',
  params: z.strictObject({ tensor }),
  rows,
  message: (tensor, unexpected, total) =>
    unexpected === 0
      ? `all ${formatCount(total, 'row')} of ${tensor} are one-hot`
      : `${formatCount(unexpected)} of ${formatCount(total, 'row')} of ${tensor} ${agreeInNumber(unexpected, 'are not one-hot')}`,
})

function rows(name: string, tables: Tables) {
  const { tensors, columns, isSummedUp, where } = selectTensors(tables, 'sample', name)
  const cells = columns.map((each) => tryCast(column(each), 'float'))
  const oneHot = isSummedUp
    ? column(`${tensors[0].of}.one_hot`)
    : and(...cells.map(isBit), compare(sumOf(cells), '=', literal(1)))
  return {
    considered: and(where, not(isNull(column(columns[0]!)))),
    unexpected: not(oneHot),
    values: columns.map(column),
  }
}

const isBit = (of: Expr): Expr => isIn(of, [0, 1])

/** Halved, so that it is nested a few levels deep, and not once a column. */
function sumOf(terms: readonly Expr[]): Expr {
  if (terms.length === 1) return terms[0]!
  const half = Math.ceil(terms.length / 2)
  return call('float_add', sumOf(terms.slice(0, half)), sumOf(terms.slice(half)))
}
