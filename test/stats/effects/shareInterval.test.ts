import { expect, it } from 'vitest'
import { seededRandom } from '../../../src/stats/resampling/seededRandom.ts'
import { shareInterval } from '../../../src/stats/effects/shareInterval.ts'
import { totalVariation } from '../../../src/stats/distances/totalVariation.ts'

const reach = (n: number, m: number): number => (1.959963984540054 / 2) * Math.sqrt(1 / n + 1 / m)

it('is as far above as one share may be off, and further below, where any set of classes may be', () => {
  const { low, high } = shareInterval(0.2, [50, 50], [70, 30])
  expect(high).toBeCloseTo(0.2 + reach(100, 100), 12)
  // The two-sided quantile of 2.5 % of the normal distribution.
  expect(low).toBeCloseTo(0.2 - (2.241402727604947 / 2) * Math.sqrt(0.02), 12)
})

it('of many rare classes starts where chance adds no more', () => {
  const counts = [4900, 4900, ...Array<number>(100).fill(2)]
  const { low } = shareInterval(0.5, counts, counts)
  const deviation = (share: number): number => Math.sqrt((share * (1 - share)) / 5000)
  expect(low).toBeCloseTo(0.5 - deviation(0.49) - 50 * deviation(0.0002) - reach(10_000, 10_000), 12)
})

it.each([
  ['nothing moved', [0.5, 0.3, 0.2], [0.5, 0.3, 0.2]],
  ['a tenth moved', [0.5, 0.3, 0.2], [0.4, 0.3, 0.3]],
  [
    'nearly all moved, among many classes',
    Array<number>(40).fill(0.025),
    [0.9, ...Array<number>(39).fill(0.1 / 39)],
  ],
])('holds the true share at least as often as it says: %s', (_, p, q) => {
  const random = seededRandom(4)
  const draw = (shares: readonly number[], rows: number): number[] => {
    const counts = shares.map(() => 0)
    for (let i = 0; i < rows; i++) {
      let left = random()
      const found = shares.findIndex((share) => (left -= share) < 0)
      counts[found < 0 ? shares.length - 1 : found]!++
    }
    return counts
  }
  const truth = totalVariation(p, q)!
  let missed = 0
  for (let i = 0; i < 600; i++) {
    const [x, y] = [draw(p, 500), draw(q, 100)]
    const { low, high } = shareInterval(totalVariation(x, y)!, x, y, 0.9)
    if (low > truth || high < truth) missed++
  }
  expect(missed / 600).toBeLessThan(0.1)
})
