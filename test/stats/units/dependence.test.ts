import { expect, it } from 'vitest'
import { dependence } from '../../../src/stats/units/dependence.ts'

const group = (...values: number[]) => ({
  rows: values.length,
  sum: values.reduce((total, value) => total + value, 0),
  squares: values.reduce((total, value) => total + value ** 2, 0),
})

it('is F, the intraclass correlation and the design effect of one analysis of variance', () => {
  const found = dependence([group(1, 2), group(3, 4), group(5, 9)])!
  expect(found.f).toBeCloseTo(31 / 6, 12)
  expect(found.icc).toBeCloseTo(25 / 37, 12)
  expect(found.designEffect).toBeCloseTo(62 / 37, 12)
})

it('needs two groups, and one of two rows', () => {
  expect(dependence([group(1, 2)])).toBeNull()
  expect(dependence([group(1), group(2)])).toBeNull()
  expect(dependence([group(1, 1), group(2, 2)])).toBeNull()
})
