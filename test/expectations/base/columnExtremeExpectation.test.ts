import { describe, expect, it } from 'vitest'
import { expectColumnMaxToBeBetween } from '../../../src/expectations/expectColumnMaxToBeBetween.ts'
import { expectColumnMinToBeBetween } from '../../../src/expectations/expectColumnMinToBeBetween.ts'
import { resultOf } from '../../dataEngine.ts'
import { csv, judges, parquet, refuses } from '../judges.ts'

const max = (params: object) => expectColumnMaxToBeBetween({ column: 'a', ...params })

describe('the maximum', () => {
  judges(max, [
    {
      name: 'bounds are inside',
      params: { minValue: 3, maxValue: 3 },
      sample: csv(1, 3, 2, ''),
      status: 'pass',
      message: 'the maximum 3 is inside [3, 3]',
    },
    {
      name: 'strict bounds are outside',
      params: { maxValue: 3, strictMax: true },
      sample: csv(1, 3),
      status: 'fail',
      message: 'the maximum 3 is outside [-∞, 3)',
    },
    {
      name: 'too small',
      params: { minValue: 3, strictMin: true },
      sample: csv(1, 3),
      status: 'fail',
      message: 'the maximum 3 is outside (3, ∞]',
    },
    {
      name: 'NaN is no maximum, infinity is',
      params: { maxValue: 9 },
      sample: csv('nan', 'inf', '1.5'),
      status: 'fail',
      message: 'the maximum Infinity is outside [-∞, 9]',
    },
    {
      name: '2^53 + 1 is above 2^53',
      params: { maxValue: 2 ** 53 },
      sample: csv('9007199254740993'),
      status: 'fail',
      message: 'the maximum 9007199254740993 is outside [-∞, 9007199254740992]',
    },
    {
      name: 'dates',
      params: { minValue: '2020-02-29', maxValue: '2020-02-29' },
      sample: csv('2020-02-28', '2020-02-29', ''),
      status: 'pass',
      message: 'the maximum 2020-02-29 is inside [2020-02-29, 2020-02-29]',
    },
    {
      name: 'a time against a date, which is its midnight',
      params: { minValue: '2020-01-01', maxValue: '2020-01-01' },
      sample: parquet('TIMESTAMP', "'2020-01-01 00:00:00'"),
      status: 'pass',
      message: 'the maximum 2020-01-01 00:00:00 is inside [2020-01-01, 2020-01-01]',
    },
    {
      name: 'a time after it',
      params: { maxValue: '2020-01-01T10:00' },
      sample: csv('2020-01-01 10:00:00', '2020-01-01 10:00:00.000001'),
      status: 'fail',
      message: 'the maximum 2020-01-01 10:00:00.000001 is outside [-∞, 2020-01-01T10:00]',
    },
    {
      name: 'text, which is not in the order of numbers',
      params: { minValue: '9', maxValue: '9' },
      sample: parquet('VARCHAR', "'10'", "'9'"),
      status: 'pass',
      message: 'the maximum 9 is inside [9, 9]',
    },
    {
      name: 'text is in the order of its code points, which is not that of JavaScript',
      params: { minValue: '\uffff', strictMin: true },
      sample: csv('😀'),
      status: 'pass',
      message: 'the maximum 😀 is inside (\uffff, ∞]',
    },
    {
      name: 'decimals, shown exactly',
      params: { maxValue: 0.3 },
      sample: parquet('DECIMAL(5,2)', '0.1', '0.3'),
      status: 'pass',
      message: 'the maximum 0.30 is inside [-∞, 0.3]',
    },
    {
      name: 'no values',
      params: { maxValue: 1 },
      sample: csv('', ''),
      status: 'fail',
      message: 'has no values, so no maximum',
    },
    {
      name: 'no rows',
      params: { maxValue: 1 },
      sample: csv(),
      status: 'fail',
      message: 'has no values, so no maximum',
    },
    {
      name: 'text against a number',
      params: { maxValue: 5 },
      sample: csv('x', '3'),
      status: 'error',
      message: 'column "a" is of type string and cannot be compared with 5',
    },
    {
      name: 'numbers against text',
      params: { maxValue: 'x' },
      sample: csv(1),
      status: 'error',
      message: 'column "a" is of type integer and cannot be compared with "x"',
    },
    {
      name: 'lists',
      params: { maxValue: 1 },
      sample: parquet('INTEGER[]', '[1]'),
      status: 'error',
      message: 'column "a" is of type other and cannot be compared with 1',
    },
  ])
})

describe('the minimum', () => {
  judges(
    (params: object) => expectColumnMinToBeBetween({ column: 'a', ...params }),
    [
      {
        name: 'bounds are inside',
        params: { minValue: 1, maxValue: 1 },
        sample: csv(1, 3, ''),
        status: 'pass',
        message: 'the minimum 1 is inside [1, 1]',
      },
      {
        name: 'too large',
        params: { maxValue: 1, strictMax: true },
        sample: csv(1, 3),
        status: 'fail',
        message: 'the minimum 1 is outside [-∞, 1)',
      },
      {
        name: 'too small',
        params: { minValue: 1, strictMin: true },
        sample: csv(1, 3),
        status: 'fail',
        message: 'the minimum 1 is outside (1, ∞]',
      },
    ],
  )
})

it('reports the value, unless cells are not to be told', async () => {
  const expectation = max({ maxValue: 'Zoe' })
  const sample = csv('secret', 'x')
  expect((await resultOf(expectation, { sample })).observed).toBe('x')
  const hidden = await resultOf(expectation, { sample }, { maxExamples: 0 })
  expect(hidden).not.toHaveProperty('observed')
  expect(hidden.message).toBe('the maximum is outside [-∞, Zoe]')
})

refuses(expectColumnMaxToBeBetween, [
  [{ column: 'a' }, 'needs min_value or max_value'],
  [{ column: 'a', minValue: '2020-01-02', maxValue: '2020-01-01' }, 'min_value is above max_value'],
  [{ column: 'a', minValue: true }, 'minValue: expected a finite number or text'],
])
