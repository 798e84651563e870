import { expect, it } from 'vitest'
import { smooth4 } from '../../../src/stats/tests/smooth4.ts'
import { seededRandom } from '../../../src/stats/resampling/seededRandom.ts'
import { tally } from '../../../src/stats/binning/tally.ts'

it('of two values has one degree of freedom: 30 and 20 against 10 and 20 is 79 / 15', () => {
  const found = smooth4({
    values: Float64Array.of(0, 1),
    x: Float64Array.of(30, 20),
    y: Float64Array.of(10, 20),
  })
  expect(found!.statistic).toBeCloseTo(79 / 15, 12)
  expect(found!.degreesOfFreedom).toBe(1)
})

it('sees a change of spread, and needs five expected values of two kinds', () => {
  const random = seededRandom(2)
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
  const draw = (by: number): Float64Array => Float64Array.from({ length: 2000 }, () => by * normal())
  expect(smooth4(tally(draw(1), draw(1.2)))!.pValue).toBeLessThan(1e-6)
  expect(smooth4(tally(Float64Array.of(1, 2, 3), Float64Array.of(1, 2, 3)))).toBeNull()
})
