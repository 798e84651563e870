import { expect, it } from 'vitest'
import { fc } from '../../fastCheck.ts'
import { coarsen } from '../../../src/stats/binning/coarsen.ts'
import { seededRandom } from '../../../src/stats/resampling/seededRandom.ts'
import { tally } from '../../../src/stats/binning/tally.ts'
import { wassersteinDistance } from '../../../src/stats/distances/wassersteinDistance.ts'

const of = (...values: number[]): Float64Array => Float64Array.from(values)

it('leaves few values as they are', () => {
  const few = tally(of(1, 2, 3), of(2, 3, 3))
  expect(coarsen(few, 3)).toBe(few)
})

it('takes neighbours together at their mean', () => {
  const { values, x, y } = coarsen(tally(of(1, 2, 10, 20), of(3, 30, 30, 50)), 2)
  expect([...values]).toEqual([4, 32.5])
  expect([...x]).toEqual([3, 1])
  expect([...y]).toEqual([1, 3])
})

it('loses no row, keeps order and mean, and has no more values than asked for', () => {
  const finite = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 80 })
  fc.assert(
    fc.property(finite, finite, fc.integer({ min: 2, max: 12 }), (x, y, most) => {
      const whole = tally(Float64Array.from(x), Float64Array.from(y))
      const coarse = coarsen(whole, most)
      const sum = (values: Float64Array): number => values.reduce((a, b) => a + b, 0)
      expect(coarse.values.length).toBeLessThanOrEqual(Math.max(most, 1))
      expect([sum(coarse.x), sum(coarse.y)]).toEqual([x.length, y.length])
      expect([...coarse.values]).toEqual([...coarse.values].sort((a, b) => a - b))
      const total = coarse.values.reduce((all, value, i) => all + value * (coarse.x[i]! + coarse.y[i]!), 0)
      expect(total).toBeCloseTo(
        [...x, ...y].reduce((a, b) => a + b, 0),
        6,
      )
    }),
  )
})

it('a hundred values are enough for a distance', () => {
  const random = seededRandom(1)
  const draw = (n: number, by: number): Float64Array =>
    Float64Array.from({ length: n }, () => Math.exp(random() * 3) + by)
  const whole = tally(draw(5000, 0), draw(4000, 0.2))
  const ratio = wassersteinDistance(coarsen(whole, 100))! / wassersteinDistance(whole)!
  expect(Math.abs(ratio - 1)).toBeLessThan(0.01)
})
