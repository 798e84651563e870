import { expect, it } from 'vitest'
import { binomialDraw } from '../../../src/stats/resampling/binomialDraw.ts'
import { binomialPmf } from '../../../src/stats/distributions/binomialPmf.ts'
import { goodnessOfFit } from '../goodnessOfFit.ts'
import { seededRandom } from '../../../src/stats/resampling/seededRandom.ts'

it.each([
  [5, 0.3],
  [20, 0.05],
  [20, 0.95],
  [300, 0.5],
  [1000, 0.002],
  [100_000, 0.37],
])('has the right distribution for %d draws at %d', (draws, p) => {
  const random = seededRandom(3, `${draws} ${p}`)
  const mean = draws * p
  const least = Math.max(0, Math.floor(mean - 6 * Math.sqrt(mean + 1)))
  const most = Math.min(draws, Math.ceil(mean + 6 * Math.sqrt(mean + 1)))
  const counts = new Array<number>(most - least + 1).fill(0)
  for (let i = 0; i < 20_000; i++) counts[binomialDraw(random, draws, p) - least]!++
  const weights = counts.map((_, i) => binomialPmf(least + i, draws, p))
  expect(goodnessOfFit(counts, weights)).toBeGreaterThan(0.001)
})

it('has no choice at the ends', () => {
  const random = seededRandom(1)
  expect(binomialDraw(random, 50, 0)).toBe(0)
  expect(binomialDraw(random, 50, 1)).toBe(50)
  expect(binomialDraw(random, 0, 0.5)).toBe(0)
})
