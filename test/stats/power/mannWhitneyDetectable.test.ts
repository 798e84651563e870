import { expect, it } from 'vitest'
import { mannWhitney } from '../../../src/stats/tests/mannWhitney.ts'
import { mannWhitneyDetectable } from '../../../src/stats/power/mannWhitneyDetectable.ts'
import { seededRandom } from '../../../src/stats/resampling/seededRandom.ts'
import { tally } from '../../../src/stats/binning/tally.ts'

it('is null where not even samples without overlap are told apart', () => {
  // 2 / C(6, 3) = 0.1, 2 / C(8, 4) = 0.0286.
  expect(mannWhitneyDetectable(3, 3, 0.05)).toBeNull()
  expect(mannWhitneyDetectable(4, 4, 0.05)).toBe(1)
})

it('is found about as often as it says', () => {
  const [n, m] = [60, 90]
  const delta = mannWhitneyDetectable(n, m, 0.05)!
  // Uniform numbers shifted by s: P(X > Y) - P(X < Y) = 1 - (1 - s)².
  const shift = 1 - Math.sqrt(1 - delta)
  const random = seededRandom(4)
  let found = 0
  for (let i = 0; i < 2000; i++) {
    const x = Float64Array.from({ length: n }, random)
    const y = Float64Array.from({ length: m }, () => shift + random())
    if (mannWhitney(tally(x, y))!.pValue <= 0.05) found++
  }
  expect(found / 2000).toBeGreaterThan(0.75)
  expect(found / 2000).toBeLessThan(0.87)
})
