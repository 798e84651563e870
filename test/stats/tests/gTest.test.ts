import { expect, it } from 'vitest'
import { chiSquareSf } from '../../../src/stats/distributions/chiSquareSf.ts'
import { gTest } from '../../../src/stats/tests/gTest.ts'
import { expectCalibrated, classCounts } from '../falseAlarms.ts'

it('is corrected as Williams has it', () => {
  const { statistic, williamsPValue, pValue } = gTest([30, 10], [20, 40])!
  // N = 100; rows of 40 and 60, columns of 50 and 50: q = 1 + (100/40 + 100/60 − 1)(100/50 + 100/50 − 1) / 600.
  const q = 1 + ((100 / 40 + 100 / 60 - 1) * 3) / 600
  expect(williamsPValue).toBeCloseTo(chiSquareSf(statistic / q, 1), 14)
  expect(williamsPValue).toBeGreaterThan(pValue)
})

it('corrected, holds its level for classes of few rows, and by itself does not', () => {
  const pValues = (of: 'williamsPValue' | 'pValue') =>
    expectCalibrated((random) => gTest(classCounts(random, 100, 15), classCounts(random, 100, 15))![of], {
      mayBeConservative: true,
      runs: 10_000,
    })
  pValues('williamsPValue')
  expect(() => pValues('pValue')).toThrow('alarms in 10000')
})
