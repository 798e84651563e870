import { expect, it } from 'vitest'
import { chiSquareContingency, chiSquareStatistic } from '../../../src/stats/tests/chiSquareContingency.ts'
import { contingencyPValue } from '../../../src/stats/tests/contingencyPValue.ts'
import { seededRandom } from '../../../src/stats/resampling/seededRandom.ts'

const pValueOf = (reference: readonly number[], sample: readonly number[]) => {
  const { pValue, minExpected } = chiSquareContingency(reference, sample)!
  const resampling = { random: seededRandom(0), resamples: 999, enough: 100 }
  return contingencyPValue({ reference, sample, pValue, minExpected, of: chiSquareStatistic }, resampling)
}

it('is that of the limit distribution from fifty expected rows on', () => {
  expect(pValueOf([50, 50], [50, 50]).method).toBe('asymptotic')
  expect(pValueOf([49, 50], [49, 50]).method).toBe('exact')
})

it('is not bounded by the number of random tables: then the most extreme class decides', () => {
  const reference = Array<number>(20).fill(40)
  const sample = [600, ...Array<number>(19).fill(10)]
  const found = pValueOf(reference, sample)
  expect(found.method).toBe('permutation')
  expect(found.pValue).toBeLessThan(1e-100)
})

it('holds a level of one in a thousand where few of many classes are expected', () => {
  const random = seededRandom(3)
  let alarms = 0
  for (let i = 0; i < 400; i++) {
    const counts = [
      [0, 0, 0],
      [0, 0, 0],
    ]
    for (let row = 0; row < 100; row++) {
      const u = random()
      counts[Number(row < 20)]![u < 0.7 ? 0 : u < 0.9 ? 1 : 2]!++
    }
    if (pValueOf(counts[0]!, counts[1]!).pValue <= 0.05) alarms++
  }
  // 0.999 of a binomial of 400 trials of 0.05.
  expect(alarms).toBeLessThanOrEqual(34)
})
