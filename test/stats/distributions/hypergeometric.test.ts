import { expect, it } from 'vitest'
import { goodnessOfFit } from '../goodnessOfFit.ts'
import { hypergeometric } from '../../../src/stats/distributions/hypergeometric.ts'
import { logFactorial } from '../../../src/stats/distributions/logFactorial.ts'
import { seededRandom } from '../../../src/stats/resampling/seededRandom.ts'

const logChoose = (n: number, k: number): number => logFactorial(n) - logFactorial(k) - logFactorial(n - k)

it.each([
  [5, 8, 6],
  [8, 5, 6],
  [50, 80, 60],
  [80, 50, 100],
  [500, 3, 200],
  [3, 1e6, 5e5],
  [40, 1000, 900],
  [1000, 2000, 15],
])('has the right distribution for %d good, %d bad and %d draws', (good, bad, draws) => {
  const random = seededRandom(3, `${good} ${bad} ${draws}`)
  const least = Math.max(0, draws - bad)
  const most = Math.min(good, draws)
  const counts = new Array<number>(most - least + 1).fill(0)
  for (let i = 0; i < 20_000; i++) counts[hypergeometric(random, good, bad, draws) - least]!++
  const log = (k: number): number =>
    logChoose(good, k) + logChoose(bad, draws - k) - logChoose(good + bad, draws)
  const weights = counts.map((_, i) => Math.exp(log(least + i)))
  expect(goodnessOfFit(counts, weights)).toBeGreaterThan(0.001)
})

it('has no choice at the ends', () => {
  const random = seededRandom(1)
  expect(hypergeometric(random, 5, 0, 3)).toBe(3)
  expect(hypergeometric(random, 0, 5, 3)).toBe(0)
  expect(hypergeometric(random, 500, 700, 1200)).toBe(500)
  expect(hypergeometric(random, 500, 700, 0)).toBe(0)
  expect(hypergeometric(random, 0, 0, 0)).toBe(0)
})
