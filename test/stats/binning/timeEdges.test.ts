import { expect, it } from 'vitest'
import { timeEdges } from '../../../src/stats/binning/timeEdges.ts'

const seconds = (...times: string[]) => Float64Array.from(times.map((time) => Date.parse(time) / 1000)).sort()
const iso = (edges: readonly number[] | null) => edges?.map((edge) => new Date(edge * 1000).toISOString())

it.each<[string, string[], string, string, number]>([
  ['a day', ['2024-02-28T01:10Z', '2024-02-28T23:50Z'], '2024-02-28T01:00', '2024-02-29T00:00', 46],
  ['two months', ['2019-06-01T00:00Z', '2019-07-31T23:53Z'], '2019-06-01T00:00', '2019-08-01T00:00', 61],
  ['a year by weeks', ['2024-01-03T00:00Z', '2024-12-28T00:00Z'], '2024-01-01T00:00', '2024-12-30', 52],
  ['some years by months', ['2020-05-04Z', '2024-05-01Z'], '2020-05-01T00:00', '2024-06-01T00:00', 49],
  ['decades by years', ['1980-05-01Z', '2024-05-01Z'], '1980-01-01T00:00', '2025-01-01T00:00', 45],
  ['the time of the pharaohs', ['-002600-01-01', '2024-05-01'], '-002600-01-01', '2100-01-01', 47],
])('cuts %s at round times', (_, times, first, last, bins) => {
  const edges = iso(timeEdges([seconds(...times)]))!
  expect(edges.at(0)).toContain(first)
  expect(edges.at(-1)).toContain(last)
  expect(edges.length - 1).toBe(bins)
})

it('has no edges for nothing, and makes a day of one moment', () => {
  expect(timeEdges([seconds()])).toBeNull()
  expect(iso(timeEdges([seconds('2024-01-01T12:00Z')]))).toEqual([
    '2024-01-01T00:00:00.000Z',
    '2024-01-02T00:00:00.000Z',
  ])
})

it('reaches a hundred thousand years', () => {
  const edges = timeEdges([Float64Array.from([-3e12, 3e12])])!
  expect(edges.length).toBeLessThan(70)
  expect(edges.every(Number.isFinite)).toBe(true)
})

it('has edges for moments closer than a calendar can tell apart', () => {
  const start = Date.parse('2024-01-01') / 1000
  const edges = timeEdges([Float64Array.from([start, start + 0.0004])])!
  expect(edges.length).toBeGreaterThan(1)
  expect(edges.at(-1)).toBeGreaterThan(start + 0.0003)
})
