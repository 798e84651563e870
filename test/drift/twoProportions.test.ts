import { describe, expect, it } from 'vitest'
import { expectColumnDistributionToMatchReference } from '../../src/expectations/expectColumnDistributionToMatchReference.ts'
import { resultOf, type Data } from '../dataEngine.ts'
import { csv, judges } from '../expectations/judges.ts'

const drift = (test: 'auto' | 'two_proportions' = 'auto') =>
  expectColumnDistributionToMatchReference({ column: 'a', test })
const booleans = (yes: number, no: number, missing = 0): Data =>
  csv(
    ...Array<string>(yes).fill('true'),
    ...Array<string>(no).fill('false'),
    ...Array<string>(missing).fill(''),
  )

describe('the share of true', () => {
  judges(drift, [
    {
      name: 'rose',
      params: 'auto',
      reference: booleans(10, 20),
      sample: booleans(20, 10),
      status: 'fail',
      message: 'share of true rose from 33.3% to 66.7%',
    },
    {
      name: 'went as chance would have it',
      params: 'two_proportions',
      reference: booleans(10, 20),
      sample: booleans(12, 20, 5),
      status: 'pass',
      message: 'no drift: share of true from 33.3% to 37.5%',
    },
    {
      name: 'is true everywhere',
      params: 'auto',
      reference: booleans(3, 0),
      sample: booleans(4, 0),
      status: 'skip',
      message: 'not tested: constant',
    },
    {
      name: 'of one value',
      params: 'auto',
      reference: booleans(3, 1),
      sample: booleans(0, 1),
      status: 'unchecked',
      message: 'not tested: the sample has only one value; a test takes at least 2',
    },
    {
      name: 'of none',
      params: 'auto',
      reference: booleans(3, 1),
      sample: booleans(0, 0, 2),
      status: 'fail',
      message: 'the sample has no values, and the reference has',
    },
  ])

  const flags = (ones: number, zeros: number, other: readonly number[] = []): Data =>
    csv(...Array<number>(ones).fill(1), ...Array<number>(zeros).fill(0), ...other)

  judges(drift, [
    {
      name: '0 and 1 are booleans',
      params: 'two_proportions',
      reference: flags(10, 20),
      sample: flags(20, 10),
      status: 'fail',
      message: 'share of true rose from 33.3% to 66.7%',
    },
    {
      name: 'the sample has other integers',
      params: 'two_proportions',
      reference: flags(10, 20),
      sample: flags(9, 20, [2]),
      status: 'fail',
      message: '1 of 30 values of the sample is neither true nor false',
    },
    {
      name: 'the reference has other integers',
      params: 'two_proportions',
      reference: flags(10, 20, [7, 7]),
      sample: flags(10, 20),
      status: 'error',
      message:
        'test two_proportions is for true and false, and in column "a" 2 of 32 values of the reference are neither 0 nor 1; chi2 and ks take integers',
    },
  ])

  it('is tested as chi-square would: z² is 80 / 9, p is erfc(√(40 / 9))', async () => {
    const { test, observed } = await resultOf(drift(), {
      reference: booleans(200, 400),
      sample: booleans(250, 350),
    })
    expect(test).toMatchObject({ name: 'two_proportions', method: 'asymptotic' })
    expect(test!.statistic ** 2).toBeCloseTo(80 / 9, 12)
    expect(test!.pValue).toBeCloseTo(0.00286911279207762, 14)
    expect(test!.effect).toMatchObject({
      name: 'difference of proportions',
      value: expect.closeTo(1 / 12, 12) as number,
    })
    expect(observed).toMatchObject({
      shareOfTrue: { sample: 250 / 600 },
      newClasses: { count: 0, rows: 0 },
      vanishedClasses: { count: 0 },
      missingRate: { reference: 0, sample: 0 },
    })
  })

  it('is tested by Fisher where counts are small', async () => {
    const { test } = await resultOf(drift(), { reference: booleans(0, 6), sample: booleans(5, 1) })
    expect(test).toMatchObject({ name: 'fisher_exact', method: 'exact' })
    // 2 (C(6, 5) C(6, 0)) / C(12, 5).
    expect(test!.pValue).toBeCloseTo(12 / 792, 14)
  })

  it('of booleans against texts is a matter of classes', async () => {
    const { test } = await resultOf(drift(), {
      reference: booleans(30, 30),
      sample: csv(...Array<string>(20).fill('true'), ...Array<string>(20).fill('maybe')),
    })
    expect(test!.name).toBe('chi2_contingency')
  })
})
