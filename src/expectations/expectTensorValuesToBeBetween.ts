import { z } from 'zod'
import { checkBounds, isInside, numberBoundsShape, range } from './params/bounds.ts'
import { noValues } from '../core/noValues.ts'
import { expectation } from '../core/expectation.ts'
import { formatCount } from '../text/formatCount.ts'
import { tensorValues } from '../metrics/tensorValues.ts'
import { selectTensors } from '../columns/selectTensors.ts'
import { tensor } from './params/tensorParam.ts'

/**
 * Expects all values of an array of NumPy to lie between two bounds. NaN and infinite values lie outside of any.
 *
 * @example
 * { tensor: X_train, min_value: 0, max_value: 1 }
 */
export const expectTensorValuesToBeBetween = expectation({
  type: 'expect_tensor_values_to_be_between',
  params: z.strictObject({ tensor, ...numberBoundsShape }).superRefine(checkBounds),
  tables: ['sample'],
  columns: () => [],
  metrics: ({ tensor }, tables) => ({
    measured: tensorValues('sample', selectTensors(tables, 'sample', tensor)),
  }),
  judge(params, { measured: { values, notFinite, min, max } }, _, reveal) {
    const { tensor, minValue, maxValue } = params
    if (values === 0) return noValues(`${tensor} has no values to check`)
    const isWithin = [min, max].every((value) => value === null || isInside(value, params))
    const told = reveal && min !== null && max !== null ? ` from ${min} to ${max}` : ''
    const strange = notFinite === 0 ? '' : `, and ${formatCount(notFinite)} of them are NaN or infinite`
    return {
      status: isWithin && notFinite === 0 ? 'pass' : 'fail',
      message: `the values of ${tensor} are${told} ${isWithin ? 'inside' : 'outside'} ${range(params)}${strange}`,
      expected: { minValue, maxValue },
      ...(reveal && { observed: { min, max, notFinite } }),
    }
  },
})
