import { expect, it } from 'vitest'
import { stepPath, type Point } from '../../../reporters/html/stepPath.ts'

it.each<[string, Point[], string]>([
  ['nothing', [], ''],
  ['a start', [[1, 2]], 'M1 2'],
  [
    'flat, then straight to the point',
    [
      [0, 10],
      [4, 10],
      [6, 3],
    ],
    'M0 10h4h2v-7',
  ],
  [
    'only up',
    [
      [0, 10],
      [0, 4.26],
    ],
    'M0 10v-5.7',
  ],
])('%s', (_, points, path) => {
  expect(stepPath(points)).toBe(path)
})

it('joins steps too small to be seen, and arrives where it should', () => {
  const points = Array.from({ length: 1001 }, (_, i): Point => [i / 10, 100 - i / 20])
  const path = stepPath(points)
  const moves = [...path.matchAll(/([hv])(-?[\d.]+)/g)]
  const sum = (direction: string): number =>
    moves.reduce((total, [, own, by]) => (own === direction ? total + Number(by) : total), 0)
  expect(sum('h')).toBeCloseTo(100, 6)
  expect(sum('v')).toBeCloseTo(-50, 6)
  expect(moves.length).toBeLessThan(600)
})
