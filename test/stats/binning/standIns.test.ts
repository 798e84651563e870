import { expect, it } from 'vitest'
import { standIns } from '../../../src/stats/binning/standIns.ts'

const known = [-1, 99, 999, -999]
const ages = Array.from({ length: 200 }, (_, i) => i % 90)
const found = (values: readonly number[]) => standIns(Float64Array.from(values).sort(), known)

it('finds known values far from all others, at both ends', () => {
  expect(found([...ages, 999, 999, -999])).toEqual([
    { value: -999, count: 1 },
    { value: 999, count: 2 },
  ])
})

it('finds the only negative values, among enough others', () => {
  expect(found([...ages, -1])).toEqual([{ value: -1, count: 1 }])
  expect(found([-1, 0, 1, 1, 0, -1])).toEqual([])
  expect(found([...ages, -1, -2])).toEqual([])
})

it('finds a value at the end that is much more common than others', () => {
  expect(found([...ages, ...Array.from({ length: 60 }, () => 99)])).toEqual([{ value: 99, count: 60 }])
  expect(found([...ages, 99])).toEqual([])
})

it.each([[[]], [[999]], [[999, 999]], [[999, 5, 5]]])('finds nothing in %j', (values) => {
  expect(found(values)).toEqual([])
})
