import { describe, expect, it } from 'vitest'
import { falseAlarms } from '../../src/calibration/falseAlarms.ts'
import type { Result } from '../../src/core/report.ts'

const base: Omit<Result, 'id' | 'status' | 'message'> = {
  expectation: 'expect_column_distribution_to_match_reference',
  column: 'a',
  params: {},
  severity: 'error',
}
const n = { reference: 10, sample: 10 }
const tested = (id: string, pValue: number, adjustedPValue = pValue): Result => ({
  ...base,
  id,
  status: adjustedPValue <= 0.05 ? 'fail' : 'pass',
  message: '',
  test: {
    name: 'ks_2samp',
    statistic: 0,
    pValue,
    adjustedPValue,
    alpha: 0.05,
    n,
    effect: { name: 'D', value: 0 },
  },
})
const without = (id: string, status: Result['status'], message = ''): Result => ({
  ...base,
  id,
  status,
  message,
})
const repeat = (count: number, result: Result): Result[][] => Array.from({ length: count }, () => [result])
const held = { alpha: 0.05, correction: 'bonferroni' } as const

describe('a check', () => {
  it('raises an alarm where its own p-value is no greater than alpha', () => {
    const runs = [[tested('a', 0.05, 1)], [tested('a', 0.050001, 1)], [tested('a', 0, 0)]]
    const { checks, family } = falseAlarms(runs, held)
    expect(checks).toMatchObject([{ id: 'a', alarms: 2, splits: 3, tests: ['ks_2samp'], promised: 0.05 }])
    expect(family).toMatchObject({ alarms: 1, splits: 3 })
  })

  it('raises an alarm, and one of the run, where it fails without a test', () => {
    const runs = [
      [tested('a', 0.9), without('b', 'fail')],
      [tested('a', 0.9), tested('b', 0.9)],
    ]
    const { checks, family } = falseAlarms(runs, held)
    expect(checks.find(({ id }) => id === 'b')).toMatchObject({ alarms: 1, splits: 2 })
    expect(family).toMatchObject({ alarms: 1, splits: 2 })
  })

  it('had its chance where it passed without a test, and none where it was skipped or went wrong', () => {
    const runs = [
      [tested('a', 0.9)],
      [without('a', 'pass')],
      [without('a', 'skip', 'constant')],
      [without('a', 'error', 'lost')],
    ]
    const { checks, errors, untested } = falseAlarms(runs, held)
    expect(checks).toMatchObject([{ id: 'a', alarms: 0, splits: 2 }])
    expect(errors).toEqual([{ id: 'a', message: 'lost', splits: 1 }])
    expect(untested).toEqual([])
  })

  it('is untested where it was skipped in every split, and not mentioned where it is no test', () => {
    const runs = [[without('a', 'skip', 'not tested: constant'), without('exists', 'pass')]]
    const { checks, family, untested } = falseAlarms(runs, held)
    expect(checks).toEqual([])
    expect(family).toBeNull()
    expect(untested).toEqual([{ id: 'a', message: 'not tested: constant' }])
  })

  it('is flagged where its whole interval lies above alpha, and only there', () => {
    const runs = (alarms: number): Result[][] => [
      ...repeat(alarms, tested('a', 0.01, 1)),
      ...repeat(200 - alarms, tested('a', 0.5, 1)),
    ]
    const flagged = (alarms: number): boolean => falseAlarms(runs(alarms), held).checks[0]!.isAbove
    // Of 200 trials at 5%, 19 or more come with a chance of 0.6%, 18 or more with 1.2%: the tail here is 1.25%.
    expect([0, 10, 17, 18, 19, 200].map(flagged)).toEqual([false, false, false, true, true, true])
  })

  it('is not counted where it is a proof of equivalence', () => {
    const proof = tested('a', 0.01)
    const equivalence = { margin: 0.1, alpha: 0.05, interval: null, proven: false }
    const { family } = falseAlarms([[{ ...proof, test: { ...proof.test!, equivalence } }]], held)
    expect(family).toBeNull()
  })
})

describe('the family', () => {
  it('raises one alarm a split, however many of its checks do', () => {
    const runs = [
      [tested('a', 0.001), tested('b', 0.001)],
      [tested('a', 0.9), tested('b', 0.9)],
    ]
    expect(falseAlarms(runs, held).family).toMatchObject({ alarms: 1, splits: 2, rate: 0.5 })
  })

  it('is promised nothing where nothing is corrected', () => {
    const { family } = falseAlarms(repeat(50, tested('a', 0.001)), { alpha: 0.05, correction: 'none' })
    expect(family).toMatchObject({ alarms: 50, promised: null, isAbove: false })
  })
})

it('the intervals hold together: two of them each with 97.5%', () => {
  expect(falseAlarms([[tested('a', 1)]], held).confidence).toBeCloseTo(0.975, 12)
})
