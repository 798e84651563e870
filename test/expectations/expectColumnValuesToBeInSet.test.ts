import { describe, expect, it } from 'vitest'
import { expectColumnValuesToBeInSet } from '../../src/expectations/expectColumnValuesToBeInSet.ts'
import { resultOf } from '../dataEngine.ts'
import { csv, judges, parquet, refuses } from './judges.ts'

const inSet = (params: { valueSet: (string | number | boolean | null)[]; mostly?: number }) =>
  expectColumnValuesToBeInSet({ column: 'a', ...params })
const uuid = '00000000-0000-0000-0000-00000000000'

describe('text and classes', () => {
  judges(inSet, [
    {
      name: 'all are known',
      params: { valueSet: ['x', 'y'] },
      sample: csv('x', 'y', 'x'),
      status: 'pass',
      message: 'all 3 values are in {"x", "y"}',
    },
    {
      name: 'text is compared letter by letter, quotes and all; empty text is a value, NULL is none',
      params: { valueSet: ["O'Brien", 'a"b', 'x'] },
      sample: csv("O'Brien", '"a""b"', 'X', ' x', '""', ''),
      status: 'fail',
      message: '3 of 5 values are not in {"O\'Brien", "a\\"b", "x"}',
      rows: [
        [3, 'X'],
        [4, ' x'],
        [5, ''],
      ],
    },
    {
      name: 'numbers and booleans in a set are text for a column of text',
      params: { valueSet: ['x', 1, true, null] },
      sample: csv('x', '1', 'true', '1.0', 'True'),
      status: 'fail',
      message: '2 of 5 values are not in {"x", 1, true, null}',
      rows: [
        [4, '1.0'],
        [5, 'True'],
      ],
    },
    {
      name: 'booleans, also as text',
      params: { valueSet: ['true', 1] },
      sample: csv('true', 'FALSE', ''),
      status: 'fail',
      message: '1 of 2 values is not in {"true", 1}',
      rows: [[2, false]],
    },
    {
      name: 'an enum may be asked for more than its members',
      params: { valueSet: ['a', 'zz'] },
      sample: { parquet: "SELECT unnest(['a', 'b'])::ENUM('a','b') AS a" },
      status: 'fail',
      message: '1 of 2 values is not in {"a", "zz"}',
      rows: [[2, 'b']],
    },
    {
      name: 'a UUID may be asked for any text',
      params: { valueSet: [`${uuid}1`, 'zz'] },
      sample: parquet('UUID', `'${uuid}1'`, `'${uuid}2'`),
      status: 'fail',
      message: `1 of 2 values is not in {"${uuid}1", "zz"}`,
      rows: [[2, `${uuid}2`]],
    },
    {
      name: 'a long set is cut short',
      params: { valueSet: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] },
      sample: csv(11),
      status: 'fail',
      message: '1 of 1 values is not in {1, 2, 3, 4, 5, 6, 7, 8, … 2 more}',
      rows: [[1, 11]],
    },
    {
      name: 'an empty table has nothing to check',
      params: { valueSet: ['x'] },
      sample: csv(),
      status: 'pass',
      message: 'has no values to check',
    },
    {
      name: 'half of them, of which half were wanted',
      params: { valueSet: ['x'], mostly: 0.5 },
      sample: csv('x', 'y'),
      status: 'pass',
      message: '1 of 2 values is not in {"x"}; at least 50% must be right',
      rows: [[2, 'y']],
    },
  ])
})

describe('numbers', () => {
  judges(inSet, [
    {
      name: 'numbers in text are numbers for a column of numbers, other text is nothing',
      params: { valueSet: [1, '2', 'x', '', true] },
      sample: csv(1, 2, 0, 3),
      status: 'fail',
      message: '2 of 4 values are not in {1, "2", "x", "", true}',
      rows: [
        [3, 0],
        [4, 3],
      ],
    },
    {
      name: 'a set of nothing but text matches no number',
      params: { valueSet: ['x'] },
      sample: csv(1),
      status: 'fail',
      message: '1 of 1 values is not in {"x"}',
      rows: [[1, 1]],
    },
    {
      name: '-0 is 0, NaN is missing, infinities are values',
      params: { valueSet: [0, '-Infinity'] },
      sample: csv('-0.0', 'nan', 'inf', '-inf', '0.5'),
      status: 'fail',
      message: '2 of 4 values are not in {0, "-Infinity"}',
      rows: [
        [3, Infinity],
        [5, 0.5],
      ],
    },
    {
      name: '2^53 + 1 is not 2^53, even beside a fraction',
      params: { valueSet: [2 ** 53, 2.5] },
      sample: csv('9007199254740992', '9007199254740993'),
      status: 'fail',
      message: '1 of 2 values is not in {9007199254740992, 2.5}',
      rows: [[2, 2n ** 53n + 1n]],
    },
    {
      name: 'integers past 2^53 are written as text',
      params: { valueSet: ['9007199254740993', '-9007199254740993'] },
      sample: csv('9007199254740993', '-9007199254740993', '9007199254740992'),
      status: 'fail',
      message: '1 of 3 values is not in {"9007199254740993", "-9007199254740993"}',
      rows: [[3, 2n ** 53n]],
    },
  ])
})

describe('times', () => {
  judges(inSet, [
    {
      name: 'a member that is no time is rejected',
      params: { valueSet: ['2020-01-01', 'never'] },
      sample: csv('2020-01-01', '2020-01-02'),
      status: 'error',
      message:
        'column "a" is of type date and cannot be compared with "never"; write 2024-03-11, 2024-03-11T10:30:00 or 2024-03-11T10:30:00+01:00',
    },
    {
      name: 'timestamps by value, however they are written',
      params: { valueSet: ['2020-01-01T10:00', '2020-01-02'] },
      sample: csv('2020-01-01 10:00:00', '2020-01-02 00:00:00', '2020-01-02 00:00:01'),
      status: 'fail',
      message: '1 of 3 values is not in {"2020-01-01T10:00", "2020-01-02"}',
      rows: [[3, '2020-01-02 00:00:01']],
    },
  ])
})

const type = 'expect_column_values_to_be_in_set'
refuses(inSet, [
  [{ valueSet: [] }, `${type}: valueSet: Too small: expected array to have >=1 items`],
  [{ valueSet: 'x' }, `${type}: valueSet: Invalid input: expected array, received string`],
  [{ valueSet: [1, {}] }, `${type}: valueSet.1: expected text, a finite number, true, false or null`],
  [{}, `${type}: valueSet is missing`],
])

it('keeps its severity', async () => {
  const expectation = expectColumnValuesToBeInSet({ column: 'a', valueSet: [1], severity: 'info' })
  expect(await resultOf(expectation, { sample: csv(2) })).toMatchObject({ status: 'fail', severity: 'info' })
})
