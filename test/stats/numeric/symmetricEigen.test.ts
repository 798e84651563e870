import { expect, it } from 'vitest'
import { fc } from '../../fastCheck.ts'
import { symmetricEigen } from '../../../src/stats/numeric/symmetricEigen.ts'

it('knows a matrix by heart', () => {
  const { values } = symmetricEigen([
    [2, 1],
    [1, 2],
  ])
  expect(values.toSorted()).toEqual([expect.closeTo(1, 14), expect.closeTo(3, 14)])
  expect(symmetricEigen([[0]])).toEqual({ values: [0], vectors: [[1]] })
})

it('puts the matrix together again', () => {
  const entries = fc.array(fc.double({ min: -9, max: 9, noNaN: true }), { minLength: 10, maxLength: 10 })
  fc.assert(
    fc.property(entries, (e) => {
      const at = (i: number, j: number): number =>
        e[(Math.max(i, j) * (Math.max(i, j) + 1)) / 2 + Math.min(i, j)]!
      const matrix = [0, 1, 2, 3].map((i) => [0, 1, 2, 3].map((j) => at(i, j)))
      const { values, vectors } = symmetricEigen(matrix)
      for (const [i, row] of matrix.entries())
        for (const [j, cell] of row.entries())
          expect(
            values.reduce((sum, value, k) => sum + value * vectors[k]![i]! * vectors[k]![j]!, 0),
          ).toBeCloseTo(cell, 12)
    }),
  )
})
