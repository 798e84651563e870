import { z } from 'zod'
import { dtypeName } from '../columns/dtypeName.ts'
import { expectation } from '../core/expectation.ts'
import { selectTensors } from '../columns/selectTensors.ts'
import { tensor } from './params/tensorParam.ts'

/**
 * Expects an array of NumPy to be of this dtype, by its name (`float32`, in any byte order) or its spelling (`<f4`).
 *
 * @example
 * { tensor: X_train, dtype: float32 }
 */
export const expectTensorDtypeToBe = expectation({
  type: 'expect_tensor_dtype_to_be',
  params: z.strictObject({ tensor, dtype: z.string().min(1).describe('NumPy dtype, e.g. `float32`.') }),
  tables: ['sample'],
  columns: () => [],
  metrics: () => ({}),
  judge({ tensor, dtype }, _, tables) {
    const { tensors } = selectTensors(tables, 'sample', tensor)
    const wrong = tensors.filter((found) => found.dtype !== dtype && dtypeName(found.dtype) !== dtype)
    const told = (wrong.length === 0 ? tensors : wrong).map(
      ({ name, dtype }) => `${name} is ${dtypeName(dtype)}`,
    )
    return {
      status: wrong.length === 0 ? 'pass' : 'fail',
      message: `${told.join(', ')}${wrong.length === 0 ? '' : `; expected ${dtype}`}`,
      expected: dtype,
      observed: Object.fromEntries(tensors.map((found) => [found.name, found.dtype])),
    }
  },
})
