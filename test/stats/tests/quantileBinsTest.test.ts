import { expect, it } from 'vitest'
import { quantileBinsTest } from '../../../src/stats/tests/quantileBinsTest.ts'
import { tally } from '../../../src/stats/binning/tally.ts'

const upTo = (n: number): Float64Array => Float64Array.from({ length: n }, (_, i) => i)

it('has a bin for each pair of neighbouring quantiles of which twenty are expected', () => {
  const same = quantileBinsTest(tally(upTo(100_000), upTo(100_000)))!
  expect(same).toMatchObject({ statistic: 0, pValue: 1, degreesOfFreedom: 13 })
  // Of a hundred values a side .1, .2, .35, .5, .65 and .8 cut off twenty or more, after joining.
  expect(quantileBinsTest(tally(upTo(100), upTo(100)))!.degreesOfFreedom).toBe(3)
})

it('cannot be made of fewer than forty values', () => {
  expect(quantileBinsTest(tally(upTo(39), upTo(30)))).toBeNull()
})
