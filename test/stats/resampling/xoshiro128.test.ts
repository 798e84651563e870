import { expect, it } from 'vitest'
import { xoshiro128 } from '../../../src/stats/resampling/xoshiro128.ts'

it('gives the published numbers of the reference implementation', () => {
  const next = xoshiro128([1, 2, 3, 4])
  const known = [
    11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
  ]
  expect(known.map(next)).toEqual(known)
})
