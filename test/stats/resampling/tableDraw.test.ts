import { expect, it } from 'vitest'
import { chiSquareGoodnessOfFit } from '../../../src/stats/tests/chiSquareGoodnessOfFit.ts'
import { seededRandom } from '../../../src/stats/resampling/seededRandom.ts'
import { tableDraw } from '../../../src/stats/resampling/tableDraw.ts'

it.each([[[1]], [[1, 1]], [[5, 0, 1, 0]], [[0, 0, 2]], [[0.001, 3, 0.2, 7, 0, 40]]])(
  'draws as often as the weights %j say',
  (weights) => {
    const draw = tableDraw(weights, 4)
    const random = seededRandom(2)
    const counts = weights.map(() => 0)
    for (let i = 0; i < 20_000; i++) counts[draw(random) - 4]!++
    weights.forEach((weight, i) => {
      if (weight === 0) expect(counts[i]).toBe(0)
    })
    expect(chiSquareGoodnessOfFit(counts, weights)?.pValue ?? 1).toBeGreaterThan(0.001)
  },
)

it('stays within the weights at the ends of a random number', () => {
  const draw = tableDraw([0, 0.1, 0.7, 0.2, 0])
  expect([draw(() => 0), draw(() => 1 - 2 ** -53)]).toEqual([1, 3])
})
