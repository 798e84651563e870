import { expect, it } from 'vitest'
import { dependence, type GroupSums } from '../../../src/stats/units/dependence.ts'
import { sum } from '../../../src/stats/numeric/sum.ts'

const sumsOf = (...groups: readonly (readonly number[])[]): GroupSums => ({
  groups: groups.length,
  rows: sum(groups.map((group) => group.length)),
  squaredRows: sum(groups.map((group) => group.length ** 2)),
  total: sum(groups.flat()),
  squares: sum(groups.flat().map((value) => value ** 2)),
  squaredTotals: sum(groups.map((group) => sum(group) ** 2 / group.length)),
})

it('is F, the intraclass correlation and the design effect of one analysis of variance', () => {
  const found = dependence(sumsOf([1, 2], [3, 4], [5, 9]))!
  expect(found.f).toBeCloseTo(31 / 6, 12)
  expect(found.icc).toBeCloseTo(25 / 37, 12)
  expect(found.designEffect).toBeCloseTo(62 / 37, 12)
  // With two degrees of freedom above, the tail of F has a closed form.
  expect(found.pValue).toBeCloseTo((1 + (2 / 3) * (31 / 6)) ** -1.5, 12)
})

it('is of all rows where only one in ten was measured', () => {
  expect(dependence(sumsOf([1, 2], [3, 4], [5, 9]), 10)!.designEffect).toBeCloseTo(1 + (10 * 25) / 37, 12)
})

it('is complete where groups differ and no row differs within its group', () => {
  expect(dependence(sumsOf([1, 1], [2, 2, 2]))).toMatchObject({ pValue: 0, icc: 1 })
})

it('needs two groups, one of two rows, and something that varies', () => {
  expect(dependence(sumsOf([1, 2]))).toBeNull()
  expect(dependence(sumsOf([1], [2]))).toBeNull()
  expect(dependence(sumsOf([0.1, 0.1], [0.1, 0.1]))).toBeNull()
})
