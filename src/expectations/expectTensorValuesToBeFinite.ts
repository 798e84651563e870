import { z } from 'zod'
import { noValues } from '../core/noValues.ts'
import { expectation } from '../core/expectation.ts'
import { formatCount } from '../text/formatCount.ts'
import { tensorValues } from '../metrics/tensorValues.ts'
import { selectTensors } from '../columns/selectTensors.ts'
import { tensor } from './params/tensorParam.ts'

/**
 * Expects no value of an array of NumPy to be NaN or infinite.
 *
 * @example
 * { tensor: X_train }
 */
export const expectTensorValuesToBeFinite = expectation({
  type: 'expect_tensor_values_to_be_finite',
  params: z.strictObject({ tensor }),
  tables: ['sample'],
  columns: () => [],
  metrics: ({ tensor }, tables) => ({
    measured: tensorValues('sample', selectTensors(tables, 'sample', tensor)),
  }),
  judge({ tensor }, { measured: { values, notFinite } }) {
    if (values === 0) return noValues(`${tensor} has no values to check`)
    const found = `${formatCount(notFinite)} of ${formatCount(values)} values of ${tensor}`
    return {
      status: notFinite === 0 ? 'pass' : 'fail',
      message:
        notFinite === 0
          ? `all ${formatCount(values, 'value')} of ${tensor} are finite`
          : `${found} are NaN or infinite`,
      observed: notFinite,
    }
  },
})
