import { expect, it } from 'vitest'
import { energyDistance } from '../../../src/stats/distances/energyDistance.ts'
import { energyTest, type Points } from '../../../src/stats/tests/energyTest.ts'
import { seededRandom } from '../../../src/stats/resampling/seededRandom.ts'
import { tally } from '../../../src/stats/binning/tally.ts'

const points = (...rows: readonly (readonly number[])[]): Points => ({
  values: Float64Array.from(rows.flat()),
  count: rows.length,
})
const options = (permutations = 99) => ({ random: seededRandom(1), permutations, enough: Infinity })

it('is null for too few points, and where all are the same', () => {
  expect(energyTest(points([1, 2]), points([1, 2], [3, 4]), options())).toBeNull()
  expect(energyTest(points([1, 2], [1, 2]), points([1, 2], [1, 2]), options())).toBeNull()
})

it('is twice the mean distance between the sides less those within', () => {
  const tested = energyTest(points([0, 0], [1, 0], [0, 1]), points([3, 3], [4, 3]), options())!
  // Over all pairs.
  const between =
    (2 * (Math.sqrt(18) + 5 + Math.sqrt(13) + Math.sqrt(18) + Math.sqrt(13) + Math.sqrt(20))) / 6
  const energy = between - (2 * (2 + Math.SQRT2)) / 9 - 2 / 4
  expect(tested.statistic).toBeCloseTo(Math.sqrt(energy), 12)
  expect(tested.coefficient).toBeCloseTo(energy / between, 12)
  const { low, high } = tested.interval(0.95)
  expect(low <= tested.coefficient && tested.coefficient <= high && high <= 1).toBe(true)
})

it('is the energy distance of one column', () => {
  const random = seededRandom(2)
  const [x, y] = [Array.from({ length: 30 }, random), Array.from({ length: 20 }, () => random() ** 2)]
  const tested = energyTest(
    points(...x.map((value) => [value])),
    points(...y.map((value) => [value])),
    options(),
  )!
  expect(tested.statistic).toBeCloseTo(energyDistance(tally(Float64Array.from(x), Float64Array.from(y)))!, 10)
})

it('has the p-value of all ways of dealing, and stops when that is clear', () => {
  // Of C(6, 3) = 20 ways two are as far apart as this.
  const [x, y] = [points([0], [1], [2]), points([10], [11], [12])]
  const { pValue, tried } = energyTest(x, y, options(9999))!
  expect(Math.abs(pValue - 0.1)).toBeLessThan(0.015)
  expect(tried).toBe(9999)
  const early = energyTest(x, y, { ...options(9999), enough: 20 })!
  expect(early.tried).toBeLessThan(1000)
  expect(early.pValue).toBe(20 / early.tried)
})
