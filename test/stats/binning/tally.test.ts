import { expect, it } from 'vitest'
import { fc } from '../../fastCheck.ts'
import { tally } from '../../../src/stats/binning/tally.ts'
import { anySamples } from '../samples.ts'

const of = (...values: number[]): Float64Array => Float64Array.from(values)

it('counts the values of both samples, ascending', () => {
  expect(tally(of(3, 1, 3, Infinity), of(2, 3, -Infinity))).toEqual({
    values: of(-Infinity, 1, 2, 3, Infinity),
    x: of(0, 1, 0, 2, 1),
    y: of(1, 0, 1, 1, 0),
  })
})

it('takes both zeros for one, and empty samples', () => {
  expect(tally(of(0, -0), of(-0))).toEqual({ values: of(0), x: of(2), y: of(1) })
  expect(tally(of(), of(1))).toEqual({ values: of(1), x: of(0), y: of(1) })
  expect(tally(of(), of())).toEqual({ values: of(), x: of(), y: of() })
})

it('loses no value and leaves the samples as they are', () => {
  fc.assert(
    fc.property(anySamples, ([x, y]) => {
      const before = [x.slice(), y.slice()]
      const counted = tally(x, y)
      expect([x, y]).toEqual(before)
      counted.values.forEach((value, i) => {
        expect(counted.x[i]).toBe(x.filter((other) => other === value).length)
        expect(counted.y[i]).toBe(y.filter((other) => other === value).length)
        if (i > 0) expect(value).toBeGreaterThan(counted.values[i - 1]!)
      })
    }),
  )
})
