import { describe, expect, it } from 'vitest'
import { expectColumnValuesToBeBetween } from '../../src/expectations/expectColumnValuesToBeBetween.ts'
import { resultOf } from '../dataEngine.ts'
import { csv, judges, parquet, refuses } from './judges.ts'

const between = (params: object) => expectColumnValuesToBeBetween({ column: 'a', ...params })
const big = (n: number): bigint => 2n ** 53n + BigInt(n)

describe('numbers', () => {
  judges(between, [
    {
      name: 'both bounds are inside',
      params: { minValue: 1, maxValue: 3 },
      sample: csv(1, 2, 3),
      status: 'pass',
      message: 'all 3 values are inside [1, 3]',
    },
    {
      name: 'strict bounds are outside',
      params: { minValue: 1, maxValue: 3, strictMin: true, strictMax: true },
      sample: csv(1, 2, 3),
      status: 'fail',
      message: '2 of 3 values are outside (1, 3)',
      rows: [
        [1, 1],
        [3, 3],
      ],
    },
    {
      name: 'one bound only',
      params: { minValue: -0.5 },
      sample: csv('-0.75', '0.5', '-0.5'),
      status: 'fail',
      message: '1 of 3 values is outside [-0.5, ∞]',
      rows: [[1, -0.75]],
    },
    {
      name: 'the other bound only',
      params: { maxValue: 0 },
      sample: csv('-0.0', '0.0', '5e-324'),
      status: 'fail',
      message: '1 of 3 values is outside [-∞, 0]',
      rows: [[3, 5e-324]],
    },
    {
      name: 'missing cells are no values: NULL and NaN, from CSV',
      params: { minValue: 0, maxValue: 10 },
      sample: csv('nan', '', 5),
      status: 'pass',
      message: 'the only value is inside [0, 10]',
    },
    {
      name: 'missing cells are no values: NULL and NaN, from Parquet',
      params: { minValue: 0, maxValue: 10 },
      sample: parquet('DOUBLE', "'nan'", 'NULL', '5', '11'),
      status: 'fail',
      message: '1 of 2 values is outside [0, 10]',
      rows: [[4, 11]],
    },
    {
      name: 'missing cells are no values: NULL and NaN, from NDJSON',
      params: { minValue: 0, maxValue: 10 },
      sample: [{ a: NaN }, { a: null }, { a: 5 }, { a: -1 }],
      status: 'fail',
      message: '1 of 2 values is outside [0, 10]',
      rows: [[4, -1]],
    },
    {
      name: 'infinities are compared',
      params: { minValue: 0 },
      sample: csv('inf', '-inf', '1.5'),
      status: 'fail',
      message: '1 of 3 values is outside [0, ∞]',
      rows: [[2, -Infinity]],
    },
    {
      name: 'decimals are compared as doubles and shown exactly',
      params: { minValue: 0.1, maxValue: 0.3 },
      sample: parquet('DECIMAL(5,2)', '0.1', '0.3', '0.31', 'NULL'),
      status: 'fail',
      message: '1 of 3 values is outside [0.1, 0.3]',
      rows: [[3, '0.31']],
    },
    {
      name: '2^53 + 1 is above 2^53',
      params: { maxValue: 2 ** 53 },
      sample: csv('9007199254740992', '9007199254740993'),
      status: 'fail',
      message: '1 of 2 values is outside [-∞, 9007199254740992]',
      rows: [[2, big(1)]],
    },
    {
      name: 'a bound past 2^53 is written as text',
      params: { minValue: '9007199254740993', maxValue: '9007199254740994' },
      sample: csv('9007199254740992', '9007199254740993', '9007199254740994', '9007199254740995'),
      status: 'fail',
      message: '2 of 4 values are outside [9007199254740993, 9007199254740994]',
      rows: [
        [1, big(0)],
        [4, big(3)],
      ],
    },
    {
      name: 'a bound beyond every integer',
      params: { minValue: -1e300, maxValue: 1e300 },
      sample: csv('9007199254740993', 1),
      status: 'pass',
      message: 'all 2 values are inside [-1e+300, 1e+300]',
    },
    {
      name: 'an empty table has nothing to check',
      params: { minValue: 0 },
      sample: csv(),
      status: 'pass',
      message: 'has no values to check',
    },
    {
      name: 'a column of missing cells has nothing to check',
      params: { minValue: 0 },
      sample: csv('', ''),
      status: 'pass',
      message: 'has no values to check',
    },
    {
      name: 'five examples are shown and all are counted',
      params: { maxValue: 0 },
      sample: csv(1, 2, 3, 4, 5, 6, 7),
      status: 'fail',
      message: '7 of 7 values are outside [-∞, 0]',
      rows: [1, 2, 3, 4, 5].map((n) => [n, n] as const),
      count: 7,
    },
  ])
})

describe('mostly', () => {
  const share = (mostly: number, right: number, wrong: number) => ({
    params: { maxValue: 0, mostly },
    sample: csv(...Array<number>(wrong).fill(1), ...Array<number>(right).fill(0)),
    count: wrong,
    rows: Array.from({ length: Math.min(wrong, 5) }, (_, i) => [i + 1, 1] as const),
  })
  judges(between, [
    {
      name: '9 of 10 at 0.9',
      ...share(0.9, 9, 1),
      status: 'pass',
      message: '1 of 10 values is outside [-∞, 0]; at least 90% must be right',
    },
    {
      // 1 - 0.9 is 0.09999999999999998 in doubles.
      name: '1 of 10 at 0.1',
      ...share(0.1, 1, 9),
      status: 'pass',
      message: '9 of 10 values are outside [-∞, 0]; at least 10% must be right',
    },
    {
      name: '1 of 2 at 0.57',
      ...share(0.57, 1, 1),
      status: 'fail',
      message: '1 of 2 values is outside [-∞, 0]; at least 57% must be right',
    },
    {
      name: '0 of 2 at 0',
      ...share(0, 0, 2),
      status: 'pass',
      message: '2 of 2 values are outside [-∞, 0]; at least 0% must be right',
    },
  ])

  it('holds at its border for many counts', () => {
    for (let n = 1; n <= 60; n += 7) {
      for (let right = 0; right <= n; right++) {
        const expectation = between({ maxValue: 0, mostly: right / n })
        const values = { counted: { total: n, unexpected: n - right } }
        expect(expectation.judge(values, new Map()), `${right} of ${n}`).toMatchObject({ status: 'pass' })
      }
    }
  })
})

describe('text', () => {
  judges(between, [
    {
      name: 'text other than a number is outside any number',
      params: { minValue: 0 },
      sample: csv('x', '7', '1_000', 'nan', '""', 'true', 'inf'),
      status: 'fail',
      message: '5 of 7 values are outside [0, ∞]',
      rows: [
        [1, 'x'],
        [3, '1_000'],
        [4, 'nan'],
        [5, ''],
        [6, 'true'],
      ],
    },
    {
      name: 'numbers in text are compared as numbers',
      params: { minValue: 5, maxValue: 10 },
      sample: [{ a: '9' }, { a: '10' }, { a: '1e1' }, { a: ' 7 ' }, { a: '11' }, { a: null }],
      status: 'fail',
      message: '1 of 5 values is outside [5, 10]',
      rows: [[5, '11']],
    },
    {
      name: 'text bounds compare text by code point',
      params: { minValue: 'b', maxValue: 'd' },
      sample: csv('a', 'b', 'c', 'd', 'da', 'B'),
      status: 'fail',
      message: '3 of 6 values are outside [b, d]',
      rows: [
        [1, 'a'],
        [5, 'da'],
        [6, 'B'],
      ],
    },
    {
      name: 'an enum is text',
      params: { minValue: 'b' },
      sample: { parquet: "SELECT 'a'::ENUM('a','b') AS a" },
      status: 'fail',
      message: '1 of 1 values is outside [b, ∞]',
      rows: [[1, 'a']],
    },
  ])
})

describe('dates', () => {
  judges(between, [
    {
      name: 'text bounds are dates',
      params: { minValue: '2020-01-02', maxValue: '2020-01-03' },
      sample: csv('2020-01-01', '2020-01-02', '', '2020-01-03', '2020-01-04'),
      status: 'fail',
      message: '2 of 4 values are outside [2020-01-02, 2020-01-03]',
      rows: [
        [1, '2020-01-01'],
        [5, '2020-01-04'],
      ],
    },
    {
      name: 'a date is its midnight',
      params: { maxValue: '2020-01-03' },
      sample: csv('2020-01-03 00:00:00', '2020-01-03 00:00:01'),
      status: 'fail',
      message: '1 of 2 values is outside [-∞, 2020-01-03]',
      rows: [[2, '2020-01-03 00:00:01']],
    },
    {
      name: 'a bound with a time, and either separator',
      params: { minValue: '2020-01-03T10:00', maxValue: '2020-01-03 11:00:00.5' },
      sample: csv('2020-01-03 10:00:00', '2020-01-03 11:00:00.500001'),
      status: 'fail',
      message: '1 of 2 values is outside [2020-01-03T10:00, 2020-01-03 11:00:00.5]',
      rows: [[2, '2020-01-03 11:00:00.500001']],
    },
    ...['abc', '2020-02-30', '2020-13-01', '2020-01-01 25:00', 5].map((minValue) => ({
      name: `${minValue} is no date`,
      params: { minValue },
      sample: csv('2020-01-01'),
      status: 'error' as const,
      message: `column "a" is of type date and cannot be compared with ${JSON.stringify(minValue)}; write 2024-03-11, 2024-03-11T10:30:00 or 2024-03-11T10:30:00+01:00`,
    })),
    {
      name: 'numbers are not compared with text',
      params: { minValue: 'x' },
      sample: csv(1),
      status: 'error',
      message: 'column "a" is of type integer and cannot be compared with "x"',
    },
    {
      name: 'booleans are not compared',
      params: { minValue: 0 },
      sample: csv('true'),
      status: 'error',
      message: 'column "a" is of type boolean and cannot be compared with 0',
    },
    {
      name: 'lists are not compared',
      params: { minValue: 0 },
      sample: [{ a: [1] }],
      status: 'error',
      message: 'column "a" is of type other and cannot be compared with 0',
    },
  ])
})

describe('parameters', () => {
  const type = 'expect_column_values_to_be_between'
  refuses(between, [
    [{}, `${type}: needs min_value or max_value`],
    [{ minValue: 2, maxValue: 1 }, `${type}: min_value is above max_value`],
    [{ minValue: '2020-12-31', maxValue: '2020-01-01' }, `${type}: min_value is above max_value`],
    [{ minValue: '10', maxValue: '9' }, `${type}: min_value is above max_value`],
    [{ minValue: 1, maxValue: 'x' }, `${type}: min_value and max_value are of different types`],
    [{ minValue: 1, mostly: 1.5 }, `${type}: mostly: Too big: expected number to be <=1`],
    [{ minValue: 1, mostly: -1 }, `${type}: mostly: Too small: expected number to be >=0`],
    [{ minValue: null }, `${type}: minValue: expected a finite number or text`],
    [{ minValue: NaN }, `${type}: minValue: expected a finite number or text`],
    [{ maxValue: Infinity }, `${type}: maxValue: expected a finite number or text`],
    [{ minValue: 1, foo: 2 }, `${type}: unknown parameter "foo"`],
    [{ minValue: 1, column: 5 }, `${type}: column: Invalid input: expected string, received number`],
  ])
})

it('texts that are numbers may bound as numbers', () => {
  expect(between({ minValue: '9', maxValue: '10' }).params).toMatchObject({ minValue: '9', maxValue: '10' })
})

it('keeps its severity, and says what it was given', async () => {
  const expectation = expectColumnValuesToBeBetween({
    column: 'a',
    maxValue: 1,
    severity: 'warning',
    id: 'mine',
  })
  expect(await resultOf(expectation, { sample: csv(1, 2) })).toEqual({
    id: 'mine',
    expectation: 'expect_column_values_to_be_between',
    column: 'a',
    params: { column: 'a', maxValue: 1, strictMin: false, strictMax: false, mostly: 1 },
    status: 'fail',
    severity: 'warning',
    message: '1 of 2 values is outside [-∞, 1]',
    expected: 'are inside [-∞, 1]',
    observed: { unexpectedCount: 1 },
    unexpected: { count: 1, total: 2, fraction: 0.5, examples: [{ row: 2, value: 2 }] },
  })
})

it('fails where the column is not there, and shows no examples if none are asked for', async () => {
  const missing = await resultOf(between({ column: 'A', minValue: 0 }), { sample: csv(1) })
  expect(missing).toMatchObject({
    status: 'fail',
    message: 'column "A" is not in the sample; did you mean "a"?',
  })
  const blind = await resultOf(between({ minValue: 2 }), { sample: csv(1) }, { maxExamples: 0 })
  expect(blind.unexpected).toEqual({ count: 1, total: 1, fraction: 1, examples: [] })
})
