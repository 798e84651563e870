import { expect, it } from 'vitest'
import { ecdfPoints } from '../../../src/stats/distances/ecdfPoints.ts'

const sorted = (values: readonly number[]) => Float64Array.from(values).sort()

it('takes every value of small samples, once, in order', () => {
  expect(ecdfPoints([sorted([3, 1, 3]), sorted([2])], [2.5])).toEqual([1, 2, 2.5, 3])
})

it('leaves out infinities, and knows one zero', () => {
  expect(ecdfPoints([sorted([-Infinity, -0, 0, Infinity])], [Infinity])).toEqual([0])
})

it('takes a bounded number of large samples, no two of them further apart than one in a hundred', () => {
  const large = sorted(Array.from({ length: 100_000 }, (_, i) => i))
  const points = ecdfPoints([large, sorted([5])])
  expect(points.length).toBeLessThanOrEqual(101)
  const steps = points.map((point, i) => point - (points[i - 1] ?? 0))
  expect(Math.max(...steps)).toBeLessThanOrEqual(Math.ceil(100_000 / 99))
  expect([points[0], points.at(-1)]).toEqual([0, 99_999])
})
