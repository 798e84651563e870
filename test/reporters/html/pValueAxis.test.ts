import { expect, it } from 'vitest'
import { pValueAxis } from '../../../reporters/html/pValueAxis.ts'
import { tested } from '../sampleReport.ts'

const family = { alpha: 0.05, correction: 'bonferroni', size: 2, adjustedAlpha: 0.025 }
const tests = (...pValues: number[]) => pValues.map((pValue) => tested({}, pValue).test!)
const left = (percent: string): number => Number(percent.replace('%', ''))

it('runs from the smallest p-value to 1', () => {
  const { place, ticks, level } = pValueAxis(family, tests(1e-4, 0.5))
  expect([left(place(1e-4)), left(place(1))]).toEqual([3, 97])
  expect(left(place(level))).toBeGreaterThan(left(place(1e-3)))
  expect(ticks.map(({ label }) => label)).toEqual(['1', '0.1', '0.01', '1e-3', '1e-4'])
})

it('puts what is tiny at its edge, and says so', () => {
  const { place, ticks } = pValueAxis(family, tests(0, 1e-300))
  expect(left(place(0))).toBe(3)
  expect(ticks.at(-1)?.label).toBe('≤\u20091e-12')
})

it('leaves room for the level where all p-values are large', () => {
  const { place } = pValueAxis(family, tests(0.9, 1))
  expect(left(place(0.025))).toBeGreaterThan(3)
})

it('tells adjusted p-values where the correction has no one level', () => {
  const [test] = tests(0.01)
  expect(pValueAxis(family, []).told(test!)).toBe(0.01)
  expect(pValueAxis({ ...family, adjustedAlpha: null }, []).told(test!)).toBe(0.21)
})
