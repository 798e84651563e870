import { describe, expect, it } from 'vitest'
import { chiSquareGoodnessOfFit } from '../../../src/stats/tests/chiSquareGoodnessOfFit.ts'
import { createDeal } from '../../../src/stats/resampling/createDeal.ts'
import { logFactorial } from '../../../src/stats/distributions/logFactorial.ts'
import { seededRandom } from '../../../src/stats/resampling/seededRandom.ts'
import { sum } from '../../../src/stats/numeric/sum.ts'

const logChoose = (n: number, k: number): number => logFactorial(n) - logFactorial(k) - logFactorial(n - k)

/** Classes of three rows, of one and of none, and a large one. */
const totalsOf = (classes: number, largest: number): Float64Array =>
  Float64Array.from({ length: classes }, (_, i) => (i === 7 ? largest : [3, 1, 3, 0, 1][i % 5]!))

describe.each([
  ['row by row', 100, 50],
  ['class by class', 20, 1500],
  ['by tables', 2000, 1000],
])('dealing %s', (_, classes, largest) => {
  const totals = totalsOf(classes, largest)
  const size = sum(totals)

  it.each([0, 1, 9, Math.floor(size / 3), size - 50, size - 1, size])('%d rows to the left', (n) => {
    const deal = createDeal(totals, n)
    const [left, right] = [new Float64Array(classes), new Float64Array(classes)]
    for (let round = 0; round < 20; round++) {
      deal(seededRandom(round), left, right)
      expect(sum(left)).toBe(n)
      expect(left.map((count, i) => count + right[i]!)).toEqual(totals)
      expect(Math.min(...left, ...right)).toBeGreaterThanOrEqual(0)
    }
  })

  it.each([0.3, 0.5, 0.9])('all ways as often, of a share of %d', (share) => {
    const n = Math.round(share * size)
    const deal = createDeal(totals, n)
    const random = seededRandom(5, String(share))
    const [left, right] = [new Float64Array(classes), new Float64Array(classes)]
    const found = new Float64Array(4)
    for (let round = 0; round < 4000; round++) {
      deal(random, left, right)
      // Of the first class, which has three rows.
      found[left[0]!]!++
    }
    const known = [0, 1, 2, 3].map((k) =>
      Math.exp(logChoose(3, k) + logChoose(size - 3, n - k) - logChoose(size, n)),
    )
    expect(chiSquareGoodnessOfFit([...found], known)!.pValue).toBeGreaterThan(0.001)
  })

  it('a large class with the mean and the variance of such a draw', () => {
    const n = Math.round(0.4 * size)
    const deal = createDeal(totals, n)
    const random = seededRandom(6)
    const [left, right] = [new Float64Array(classes), new Float64Array(classes)]
    const drawn = Float64Array.from({ length: 4000 }, () => {
      deal(random, left, right)
      return left[7]!
    })
    const [count, share] = [totals[7]!, n / size]
    const variance = (count * share * (1 - share) * (size - count)) / (size - 1)
    const mean = sum(drawn) / 4000
    expect(Math.abs(mean - count * share)).toBeLessThan(4 * Math.sqrt(variance / 4000))
    const spread = sum(drawn, (k) => (k - count * share) ** 2) / 4000
    expect(Math.abs(spread / variance - 1)).toBeLessThan(4 * Math.sqrt(2 / 4000))
  })
})
