import { describe, expect, it } from 'vitest'
import { expectColumnMissingRateToMatchReference } from '../../src/expectations/expectColumnMissingRateToMatchReference.ts'
import { resultOf, runOn, type Data } from '../dataEngine.ts'
import { csv, judges, refuses } from './judges.ts'

const missingRate = () => expectColumnMissingRateToMatchReference({ column: 'a' })
const table = (missing: number, rows: number): Data =>
  csv(...Array<string>(missing).fill(''), ...Array<string>(rows - missing).fill('x'))
const pair = (reference: readonly [number, number], sample: readonly [number, number]) => ({
  params: undefined,
  reference: table(...reference),
  sample: table(...sample),
})

judges(missingRate, [
  {
    name: 'nothing is missing, so there is nothing to test',
    ...pair([0, 3], [0, 5]),
    status: 'pass',
    message: 'no values are missing in either table',
  },
  {
    name: 'all is missing',
    ...pair([3, 3], [5, 5]),
    status: 'pass',
    message: 'all values are missing in both tables',
  },
  {
    name: 'no rows in the sample',
    ...pair([1, 3], [0, 0]),
    status: 'skip',
    message: 'not tested: a table has no rows',
  },
  {
    name: 'more than chance would have it',
    ...pair([140, 800], [180, 800]),
    status: 'fail',
    message: 'missing rate rose from 17.5% to 22.5% (180 of 800 rows)',
  },
  {
    name: 'fewer than chance would have it',
    ...pair([30, 100], [10, 100]),
    status: 'fail',
    message: 'missing rate fell from 30% to 10% (10 of 100 rows)',
  },
  {
    name: 'no more than chance would have it',
    ...pair([0, 10], [3, 10]),
    status: 'pass',
    message: 'missing rate went from 0% to 30% (3 of 10 rows), consistent with random variation',
  },
])

describe('the test', () => {
  it('is of two proportions: z is 2.5 for 600 and 680 of 3,200, p is erfc(2.5 / √2)', async () => {
    const { test, expected, observed } = await resultOf(missingRate(), pair([600, 3200], [680, 3200]))
    expect(test).toMatchObject({ name: 'two_proportions', n: { reference: 3200, sample: 3200 }, alpha: 0.05 })
    expect(test!.statistic).toBeCloseTo(2.5, 12)
    expect(test!.pValue / 0.012419330651552278).toBeCloseTo(1, 12)
    expect(test!.effect).toMatchObject({
      name: 'difference of proportions',
      value: expect.closeTo(0.025, 12) as number,
    })
    expect([expected, observed]).toEqual([0.1875, 0.2125])
  })

  it('is Fisher’s where fewer than 200 are expected: 140 and 180 of 800, by sums of whole binomials', async () => {
    const { test, expected, observed } = await resultOf(missingRate(), pair([140, 800], [180, 800]))
    expect(test).toMatchObject({ name: 'fisher_exact', n: { reference: 800, sample: 800 }, alpha: 0.05 })
    expect(test!.pValue / 0.01470565396717861).toBeCloseTo(1, 10)
    expect(test!.effect).toMatchObject({ value: expect.closeTo(0.05, 12) as number })
    expect([expected, observed]).toEqual([0.175, 0.225])
  })

  it('is Fisher’s where counts are small: 2 C(10, 3) / C(20, 3) for 0 and 3 of 10', async () => {
    const { test } = await resultOf(missingRate(), pair([0, 10], [3, 10]))
    expect(test).toMatchObject({ name: 'fisher_exact', effect: { value: 0.3 } })
    expect(test!.pValue).toBeCloseTo(240 / 1140, 14)
  })

  it('is Fisher’s for 0 and 8 of 8, where all 12,870 tables but two are less extreme', async () => {
    const { test, status } = await resultOf(missingRate(), pair([0, 8], [8, 8]))
    expect(status).toBe('fail')
    expect(test!.pValue / (2 / 12870)).toBeCloseTo(1, 12)
  })
})

it('counts NULL and NaN, but neither empty text nor infinities', async () => {
  const numbers = await resultOf(missingRate(), {
    reference: csv(1, 2, 3, 4),
    sample: csv('nan', '', 'inf', '1.5'),
  })
  expect(numbers.observed).toBe(0.5)
  const text = await resultOf(missingRate(), { reference: csv('x', 'y'), sample: csv('""', 'y', '', 'z') })
  expect(text.observed).toBe(0.25)
})

it('joins the family only where something is missing', async () => {
  const data = { reference: 'a,b,c\n1,1,\n2,2,3\n', sample: 'a,b,c\n1,1,2\n2,,3\n' }
  const { family } = await runOn(
    data,
    ['a', 'b', 'c'].map((column) => expectColumnMissingRateToMatchReference({ column })),
    { correction: 'bonferroni' },
  )
  expect(family).toEqual({ alpha: 0.05, correction: 'bonferroni', size: 2, adjustedAlpha: 0.025 })
})

it('takes UUIDs, enums and lists', async () => {
  const sample = {
    parquet: "SELECT '00000000-0000-0000-0000-000000000000'::UUID AS u, 'a'::ENUM('a') AS e, [1] AS l",
  }
  const { results } = await runOn(
    { reference: sample, sample },
    ['u', 'e', 'l'].map((column) => expectColumnMissingRateToMatchReference({ column })),
  )
  expect(results.map(({ message }) => message)).toEqual(
    Array<string>(3).fill('no values are missing in either table'),
  )
})

it('needs a reference, and the column on both sides', async () => {
  expect(await resultOf(missingRate(), { sample: csv(1) })).toMatchObject({
    status: 'error',
    message: 'looks into the table reference, and there is none; name it with --reference',
  })
  expect(await resultOf(missingRate(), { reference: 'x,y\n1,2\n', sample: csv(1) })).toMatchObject({
    status: 'fail',
    message: 'column "a" is not in the reference; did you mean "x"?',
  })
})

refuses(expectColumnMissingRateToMatchReference, [
  [{}, 'expect_column_missing_rate_to_match_reference: column is missing'],
])
