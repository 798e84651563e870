import { expect, it } from 'vitest'
import { cramerVonMisesExact } from '../../../src/stats/tests/cramerVonMisesExact.ts'
import { relativeError } from '../relativeError.ts'

/** The sums of all interleavings, one by one. */
function byCounting(squares: number, n: number, m: number): number {
  const sums: number[] = []
  const walk = (i: number, j: number, total: number): void => {
    const sum = total + (i * m - j * n) ** 2
    if (i === n && j === m) sums.push(sum)
    if (i < n) walk(i + 1, j, sum)
    if (j < m) walk(i, j + 1, sum)
  }
  walk(0, 0, 0)
  return sums.filter((sum) => sum >= squares).length / sums.length
}

it.each([
  [1, 1],
  [2, 3],
  [4, 4],
  [5, 7],
  [8, 6],
])('counts all interleavings of %d and %d values', (n, m) => {
  for (const statistic of [0, 0.01, 0.05, 0.1, 0.2, 0.5, 1, 2]) {
    const squares = Math.round(statistic * n * m * (n + m) ** 2)
    expect(relativeError(cramerVonMisesExact(squares, n, m), byCounting(squares, n, m))).toBeLessThan(1e-14)
  }
})
