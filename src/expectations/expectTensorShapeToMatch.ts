import { z } from 'zod'
import { expectation } from '../core/expectation.ts'
import { selectTensors } from '../columns/selectTensors.ts'
import { tensor } from './params/tensorParam.ts'

/**
 * Expects an array of NumPy to be of this shape; null stands for any size, as in `[null, 28, 28, 1]`.
 *
 * @example
 * { tensor: X_train, shape: [null, 4] }
 */
export const expectTensorShapeToMatch = expectation({
  type: 'expect_tensor_shape_to_match',
  params: z.strictObject({
    tensor,
    shape: z.array(z.int().min(0).nullable()).describe('Sizes of the dimensions; null for any.'),
  }),
  tables: ['sample'],
  columns: () => [],
  metrics: () => ({}),
  judge({ tensor, shape }, _, tables) {
    const { tensors } = selectTensors(tables, 'sample', tensor)
    const wrong = tensors.filter((found) => !fits(found.shape, shape))
    const told = (wrong.length === 0 ? tensors : wrong).map(
      (found) => `${found.name} is ${written(found.shape)}`,
    )
    return {
      status: wrong.length === 0 ? 'pass' : 'fail',
      message: `${told.join(', ')}${wrong.length === 0 ? '' : `; expected ${written(shape)}`}`,
      expected: shape,
      observed: Object.fromEntries(tensors.map((found) => [found.name, found.shape])),
    }
  },
})

const fits = (found: readonly number[], expected: readonly (number | null)[]): boolean =>
  found.length === expected.length && expected.every((size, i) => size === null || size === found[i])

const written = (shape: readonly (number | null)[]): string =>
  shape.length === 0 ? 'one value' : shape.map((size) => size ?? '?').join(' × ')
