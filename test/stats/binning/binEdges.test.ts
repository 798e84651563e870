import { expect, it } from 'vitest'
import { fc } from '../../fastCheck.ts'
import { binEdges } from '../../../src/stats/binning/binEdges.ts'
import { commonRange } from '../../../src/stats/binning/commonRange.ts'

const sorted = (values: readonly number[]) => Float64Array.from(values).sort()

it('has no edges for nothing', () => {
  expect(binEdges([sorted([]), sorted([])])).toBeNull()
})

it('gives each whole number of a short range its own bin, however rare it is', () => {
  expect(binEdges([sorted([1, 2, 2, 4]), sorted([2])])).toEqual([0.5, 1.5, 2.5, 3.5, 4.5])
  expect(binEdges([sorted([...Array<number>(5000).fill(1), 3])])).toEqual([0.5, 1.5, 2.5, 3.5])
})

it('gives the bulk of whole numbers such bins where a few are far out', () => {
  const codes = [...Array<number>(5000).fill(1), ...Array<number>(500).fill(4), 99]
  expect(binEdges([sorted(codes)])).toEqual([0.5, 1.5, 2.5, 3.5, 4.5])
})

it('puts bins of whole width on whole numbers', () => {
  const edges = binEdges([sorted(Array.from({ length: 500 }, (_, i) => i))])!
  expect(edges.every(Number.isInteger)).toBe(true)
})

it('puts edges on round numbers', () => {
  expect(binEdges([sorted(Array.from({ length: 9 }, (_, i) => i / 8))])).toEqual(
    Array.from({ length: 21 }, (_, i) => i / 20),
  )
})

it('makes room around a single number', () => {
  expect(binEdges([sorted([0.25, 0.25])])).toEqual([-0.25, 0.75])
  expect(binEdges([sorted([1e20])])).toEqual([0.99e20, 1.01e20])
})

it('covers any numbers with ascending edges, not too many', () => {
  const numbers = fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { minLength: 1 })
  fc.assert(
    fc.property(numbers, numbers, (a, b) => {
      const samples = [sorted(a), sorted(b)]
      const [low, high] = commonRange(samples)!
      const edges = binEdges(samples)!
      expect(edges.length).toBeGreaterThan(1)
      expect(edges.length).toBeLessThan(100)
      expect(edges.every((edge, i) => i === 0 || edge > edges[i - 1]!)).toBe(true)
      expect(edges[0]).toBeLessThanOrEqual(low)
      expect(edges.at(-1)).toBeGreaterThanOrEqual(high)
    }),
  )
})
