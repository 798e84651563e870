import { expect, it } from 'vitest'
import { fc } from '../../fastCheck.ts'
import { energyCoefficient } from '../../../src/stats/distances/energyCoefficient.ts'
import { energyDistance } from '../../../src/stats/distances/energyDistance.ts'
import { tally } from '../../../src/stats/binning/tally.ts'

const of = (...values: number[]): Float64Array => Float64Array.from(values)

it('is null without a sample or with infinities, 0 for one distribution, 1 for two constants', () => {
  expect(energyCoefficient(tally(of(), of(1)))).toBeNull()
  expect(energyCoefficient(tally(of(1, Infinity), of(1)))).toBeNull()
  expect(energyCoefficient(tally(of(-1.7e308), of(1.7e308)))).toBeNull()
  expect(energyCoefficient(tally(of(-1.7e308, 1.7e308), of(-1.7e308, 1.7e308)))).toBeNull()
  expect(energyCoefficient(tally(of(7), of(7, 7)))).toBe(0)
  expect(energyCoefficient(tally(of(1, 2), of(1, 1, 2, 2)))).toBe(0)
  expect(energyCoefficient(tally(of(1, 1), of(5, 5, 5)))).toBe(1)
})

it('is the squared energy distance over twice the mean distance between the sides, and has no unit', () => {
  const integers = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 1, maxLength: 20 })
  fc.assert(
    fc.property(integers, integers, (x, y) => {
      const counted = tally(Float64Array.from(x), Float64Array.from(y))
      const pairs = x.flatMap((a) => y.map((b) => Math.abs(a - b)))
      const twice = (2 * pairs.reduce((a, b) => a + b)) / pairs.length
      const known = twice === 0 ? 0 : energyDistance(counted)! ** 2 / twice
      expect(energyCoefficient(counted)).toBeCloseTo(known, 12)
      const scaled = { ...counted, values: counted.values.map((value) => value * 1e6) }
      expect(energyCoefficient(scaled)).toBeCloseTo(known, 9)
    }),
  )
})
