import { expect, it } from 'vitest'
import { seededRandom } from '../../../src/stats/resampling/seededRandom.ts'
import { thinCells } from '../../../src/stats/units/thinCells.ts'

it('draws rows of each cell without putting back, and leaves small cells alone', () => {
  const [large, small] = thinCells(
    [Float64Array.of(30, 0, 70), Float64Array.of(3, 4, 0)],
    50,
    seededRandom(0),
  )
  expect(large!.reduce((total, count) => total + count, 0)).toBe(50)
  expect(large![0]! <= 30 && large![1] === 0 && large![2]! <= 70).toBe(true)
  expect([...small!]).toEqual([3, 4, 0])
})
