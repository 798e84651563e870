import { describe, expect, it } from 'vitest'
import { expectColumnMaxToBeBetween } from '../../src/expectations/expectColumnMaxToBeBetween.ts'
import { expectColumnSumToBeBetween } from '../../src/expectations/expectColumnSumToBeBetween.ts'
import { expectColumnValuesToBeBetween } from '../../src/expectations/expectColumnValuesToBeBetween.ts'
import { expectColumnValuesToBeInSet } from '../../src/expectations/expectColumnValuesToBeInSet.ts'
import { expressionIsTrue } from '../../src/expectations/expressionIsTrue.ts'
import type { Expectation } from '../../src/core/expectation.ts'
import { runOn, type Data } from '../dataEngine.ts'
import { csv, parquet } from '../expectations/judges.ts'

const between = (minValue: string | number | undefined, maxValue?: string | number): Expectation =>
  expectColumnValuesToBeBetween({ column: 'a', minValue, maxValue })
const above = (minValue: string | number): Expectation =>
  expectColumnValuesToBeBetween({ column: 'a', minValue, strictMin: true })
const below = (maxValue: string | number): Expectation =>
  expectColumnValuesToBeBetween({ column: 'a', maxValue, strictMax: true })
const oneOf = (...valueSet: (string | number)[]): Expectation =>
  expectColumnValuesToBeInSet({ column: 'a', valueSet })
const truth = (expression: string): Expectation => expressionIsTrue({ expression })

async function wrong(sample: Data, expectations: readonly Expectation[]): Promise<readonly unknown[]> {
  const { results } = await runOn({ sample }, expectations)
  return results.map(({ status, unexpected, message }) =>
    status === 'error' ? message : (unexpected?.count ?? status),
  )
}

describe('decimals', () => {
  const cents = parquet(
    'DECIMAL(20,2)',
    '90071992547409930.01',
    '90071992547409930.02',
    '90071992547409930.03',
  )

  it('are compared exactly with bounds and sets', async () => {
    expect(
      await wrong(cents, [
        between(undefined, '90071992547409930.02'),
        between('90071992547409930.021'),
        above('90071992547409930.02'),
        below('90071992547409930.021'),
        below('1e60'),
        above('1e60'),
        oneOf('90071992547409930.01', '90071992547409930.020'),
        oneOf('90071992547409930.011'),
        expectColumnMaxToBeBetween({ column: 'a', maxValue: '90071992547409930.02' }),
        expectColumnMaxToBeBetween({ column: 'a', maxValue: '90071992547409930.03' }),
      ]),
    ).toEqual([1, 2, 2, 1, 0, 3, 1, 3, 'fail', 'pass'])
  })

  it('are compared and added exactly in conditions', async () => {
    const sample = {
      parquet: `SELECT * FROM (VALUES (0.1::DECIMAL(4,1), 0.2::DECIMAL(6,2), 0.3::DECIMAL(4,1), 2::BIGINT)) t(a, b, t, n)`,
    }
    expect(
      await wrong(sample, [
        truth('a + b = t'),
        truth('a + b - t = 0'),
        truth('a * b = 0.02'),
        truth('b + 0.1 <> 0.30000000000000004'),
        truth('n * a = b'),
        truth('a IN (0.1, 5)'),
        truth('-a = -0.1'),
      ]),
    ).toEqual([0, 0, 0, 0, 0, 0, 0])
    expect(await wrong(cents, [truth('a = 90071992547409930.01')])).toEqual([2])
  })

  it('have an exact sum', async () => {
    const sum = (maxValue: string): Expectation => expectColumnSumToBeBetween({ column: 'a', maxValue })
    const ids = parquet('DECIMAL(38,0)', '900719925474099301', '900719925474099302')
    expect(await wrong(ids, [sum('1801439850948198602'), sum('1801439850948198603')])).toEqual([
      'fail',
      'pass',
    ])
  })

  it('of no places are integers', async () => {
    const ids = parquet('DECIMAL(38,0)', '900719925474099301', '900719925474099302')
    expect(
      await wrong(ids, [between(undefined, '900719925474099301'), oneOf('900719925474099301'), between(1.5)]),
    ).toEqual([1, 1, 0])
  })
})

it('4-byte floats are compared with bounds that are rounded as they are', async () => {
  const prices = parquet('FLOAT', '0.1', '0.2', '3.3')
  expect(
    await wrong(prices, [between(0.1, 0.2), oneOf(0.1, 0.2, 3.3), above(3.3), between(0, 1e39)]),
  ).toEqual([1, 0, 3, 0])
})

it('4-byte floats are compared with numbers of conditions that are rounded as they are', async () => {
  const prices = parquet('FLOAT', '0.1', '0.2', '3.3')
  expect(
    await wrong(prices, [
      truth('a IN (0.1, 0.2, 3.3)'),
      truth('a BETWEEN 0.1 AND 0.2'),
      truth('0.2 = a'),
      truth('a < 1e39'),
    ]),
  ).toEqual([0, 1, 2, 0])
})

it('integers are compared with fractions without rounding', async () => {
  const ids = parquet('BIGINT', '9007199254740992', '9007199254740993')
  expect(
    await wrong(ids, [
      between('9007199254740992.5'),
      below('9007199254740992.5'),
      oneOf('9007199254740993.0'),
    ]),
  ).toEqual([1, 1, 1])
})

describe('times', () => {
  const at = ['2024-03-11T01:30:00+03:00', '2024-03-11T09:00:00Z']
  const utc = "'2024-03-10 22:30:00'"
  const shapes: readonly (readonly [string, Data])[] = [
    ['CSV', csv(...at)],
    ['NDJSON', at.map((a) => ({ a }))],
    ['local Parquet', parquet('TIMESTAMP', utc, "'2024-03-11 09:00:00'")],
    ['Parquet', parquet('TIMESTAMPTZ', "'2024-03-11 01:30:00+03'", "'2024-03-11 09:00:00+00'")],
    ['nanosecond Parquet', parquet('TIMESTAMP_NS', utc, "'2024-03-11 09:00:00'")],
  ]

  it.each(shapes)('are compared as moments in %s', async (_, sample) => {
    expect(
      await wrong(sample, [
        between('2024-03-11T00:00:00Z'),
        between('2024-03-10T22:30:00Z'),
        between('2024-03-10 22:30', '2024-03-11 09:00'),
        between('2024-03-11T00:30:00+02:00'),
        above('2024-03-11T00:30:00+02:00'),
        between('1024-01-01', '9999-12-31'),
      ]),
    ).toEqual([1, 0, 0, 0, 1, 0])
  })

  it.each(shapes.slice(2))('are compared as moments in conditions on %s', async (_, sample) => {
    const where = ["a >= '2024-03-11T00:30:00+02:00'", "a <> '2024-03-11T00:30:00.000001+02:00'"]
    expect(await wrong(sample, where.map(truth))).toEqual([0, 0])
  })

  it('are exact to the nanosecond', async () => {
    const sample = parquet(
      'TIMESTAMP_NS',
      "'2024-01-01 00:00:00.000000001'",
      "'2024-01-01 00:00:00.000000002'",
    )
    expect(
      await wrong(sample, [
        between('2024-01-01T00:00:00.000000002Z'),
        above('2024-01-01T00:00:00.000000001Z'),
        oneOf('2024-01-01T01:00:00.000000001+01:00'),
        truth("a > '2024-01-01 00:00:00.000000001'"),
      ]),
    ).toEqual([1, 1, 1, 1])
  })

  it('are rejected with what to write', async () => {
    expect(await wrong(parquet('TIMESTAMP', utc), [between('11.03.2024')])).toEqual([
      'column "a" is of type timestamp and cannot be compared with "11.03.2024"; write 2024-03-11, 2024-03-11T10:30:00 or 2024-03-11T10:30:00+01:00',
    ])
  })
})
