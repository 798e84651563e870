import { expect, it } from 'vitest'
import { brentRoot } from '../../../src/stats/numeric/brentRoot.ts'
import { relativeError } from '../relativeError.ts'

it.each<[string, (x: number) => number, number, number, number]>([
  ['a line', (x) => 3 * x - 1, -5, 5, 1 / 3],
  ['a parabola', (x) => x * x - 2, 0, 2, Math.SQRT2],
  ['a falling function', (x) => Math.cos(x), 0, 3, Math.PI / 2],
  ['a flat root', (x) => (x - 1) ** 9, -7, 4, 1],
  ['a cliff', (x) => (x < 0.1 ? -1e300 : 1e-300), 0, 1, 0.1],
  ['tiny values', (x) => 1e-300 * (x - 3e-7), 0, 1, 3e-7],
])('finds the root of %s', (_, f, low, high, known) => {
  expect(relativeError(brentRoot(f, low, high), known)).toBeLessThan(known === 1 ? 1e-3 : 1e-15)
})

it('takes an end that is the root', () => {
  expect(brentRoot((x) => x, 0, 1)).toBe(0)
  expect(brentRoot((x) => x - 1, 0, 1)).toBe(1)
})

it('refuses an interval without a change of sign', () => {
  expect(() => brentRoot((x) => x * x + 1, -1, 1)).toThrow(
    'no root between -1 and 1: the function is 2 and 2 there',
  )
  expect(() => brentRoot(() => NaN, 0, 1)).toThrow(RangeError)
})
