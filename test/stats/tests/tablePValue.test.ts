import { expect, it } from 'vitest'
import { chiSquareStatistic } from '../../../src/stats/tests/chiSquareContingency.ts'
import { seededRandom } from '../../../src/stats/resampling/seededRandom.ts'
import { tablePValue } from '../../../src/stats/tests/tablePValue.ts'

const pValueOf = (reference: readonly number[], sample: readonly number[]) =>
  tablePValue(reference, sample, chiSquareStatistic, { random: seededRandom(0), resamples: 999, enough: 100 })

it('is not bounded by the number of random tables where one class shows a difference', () => {
  const found = pValueOf([...Array<number>(20).fill(40), 0], [...Array<number>(20).fill(40), 60])
  expect(found.tried).toBe(999)
  expect(found.pValue).toBeLessThan(1e-15)
})

it('tries ten times the tables where rare classes all change, none of which shows it alone', () => {
  const gone = [...Array<number>(20).fill(2), ...Array<number>(20).fill(0)]
  expect(pValueOf(gone, gone.toReversed())).toMatchObject({ tried: 9999, pValue: 1e-4 })
})

it('tries no more where some random table is as extreme', () => {
  expect(pValueOf([9, 4, 4, 4, 4, 4], [4, 4, 4, 4, 4, 9]).tried).toBeLessThanOrEqual(999)
})
