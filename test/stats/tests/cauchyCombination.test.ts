import { expect, it } from 'vitest'
import { cauchyCombination } from '../../../src/stats/tests/cauchyCombination.ts'

it('weighs p-values by the Cauchy distribution', () => {
  const combined = cauchyCombination([
    { pValue: 0.01, weight: 2 },
    { pValue: 0.2, weight: 1 },
    { pValue: 0.6, weight: 1 },
  ])
  expect(combined).toBeCloseTo(0.0196564, 7)
})

it('keeps a single p-value, however small', () => {
  for (const pValue of [1, 0.95, 0.3, 1e-5, 1e-200])
    expect(cauchyCombination([{ pValue, weight: 3 }]) / pValue).toBeCloseTo(1, 9)
})

it('is not outweighed by a p-value of 1', () => {
  const combined = cauchyCombination([
    { pValue: 1e-6, weight: 1 },
    { pValue: 1, weight: 1 },
  ])
  expect(combined).toBeCloseTo(2e-6, 10)
})
