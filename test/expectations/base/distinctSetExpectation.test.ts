import { describe, expect, it } from 'vitest'
import { expectColumnDistinctValuesToBeInSet } from '../../../src/expectations/expectColumnDistinctValuesToBeInSet.ts'
import { expectColumnDistinctValuesToContainSet } from '../../../src/expectations/expectColumnDistinctValuesToContainSet.ts'
import { expectColumnDistinctValuesToEqualSet } from '../../../src/expectations/expectColumnDistinctValuesToEqualSet.ts'
import { resultOf } from '../../dataEngine.ts'
import { csv, judges, parquet, refuses } from '../judges.ts'

type Cell = string | number | boolean | null
const inSet = (valueSet: Cell[]) => expectColumnDistinctValuesToBeInSet({ column: 'a', valueSet })
const containing = (valueSet: Cell[]) => expectColumnDistinctValuesToContainSet({ column: 'a', valueSet })
const equal = (valueSet: Cell[]) => expectColumnDistinctValuesToEqualSet({ column: 'a', valueSet })

describe('in a set', () => {
  judges(inSet, [
    {
      name: 'all are, and a member may be missing',
      params: ['x', 'y', 'z'],
      sample: csv('x', 'y', 'x', ''),
      status: 'pass',
      message: 'the 2 distinct values are all in {"x", "y", "z"}',
    },
    {
      name: 'each other value is named once',
      params: ['x'],
      sample: csv('x', 'y', 'y', '<b>'),
      status: 'fail',
      message: '2 of 3 distinct values are not in {"x"}: {"<b>", "y"}',
    },
    {
      name: 'no values',
      params: ['x'],
      sample: csv('', ''),
      status: 'pass',
      message: 'has no values to check',
    },
    {
      name: 'integers past 2^53',
      params: ['9007199254740992'],
      sample: csv('9007199254740992', '9007199254740993'),
      status: 'fail',
      message: '1 of 2 distinct values is not in {"9007199254740992"}: {9007199254740993}',
    },
    {
      name: 'NaN is no value, infinity is',
      params: [1.5],
      sample: csv('1.5', 'nan', 'inf'),
      status: 'fail',
      message: '1 of 2 distinct values is not in {1.5}: {Infinity}',
    },
  ])

  it('counts exactly where there are more values than it names', async () => {
    const sample = csv(...Array.from({ length: 1000 }, (_, i) => i))
    const result = await resultOf(inSet([999, 5]), { sample })
    expect(result.message).toBe(
      '998 of 1,000 distinct values are not in {999, 5}: {0, 1, 2, 3, 4, 6, 7, 8, … 92 more}',
    )
    expect(result.observed).toEqual({ distinct: 1000 })
  })
})

describe('containing a set', () => {
  judges(containing, [
    {
      name: 'with others',
      params: [1, 2],
      sample: csv(3, 2, 1, ''),
      status: 'pass',
      message: 'the 3 distinct values include all of {1, 2}',
    },
    {
      name: 'a member is missing',
      params: [1, 9],
      sample: csv(1, 2),
      status: 'fail',
      message: 'no value is one of {9}',
    },
    {
      name: 'of no values, all are',
      params: [1],
      sample: csv('', ''),
      status: 'fail',
      message: 'no value is one of {1}',
    },
    {
      name: 'a number in a column of floats, decimals or text is found however it is written',
      params: [1, '2'],
      sample: parquet('DECIMAL(5,2)', '1.00', '2.00'),
      status: 'pass',
      message: 'the 2 distinct values include all of {1, "2"}',
    },
    {
      name: 'NULL is no value',
      params: [1, null],
      sample: csv(1, ''),
      status: 'fail',
      message: 'no value is one of {null}',
    },
    {
      name: 'text in a column of numbers is never found',
      params: [1, 'x'],
      sample: csv(1),
      status: 'fail',
      message: 'no value is one of {"x"}',
    },
    {
      name: 'dates and times in any notation',
      params: ['2020-01-01', '2020-01-02T10:00'],
      sample: csv('2020-01-01 00:00:00', '2020-01-02 10:00:00', '2020-01-02 10:00:01'),
      status: 'pass',
      message: 'the 3 distinct values include all of {"2020-01-01", "2020-01-02T10:00"}',
    },
    {
      name: 'booleans',
      params: [true, 'false'],
      sample: csv('true', 'false'),
      status: 'pass',
      message: 'the 2 distinct values include all of {true, "false"}',
    },
  ])
})

describe('equal to a set', () => {
  judges(equal, [
    {
      name: 'neither less nor more',
      params: [2, 1],
      sample: csv(1, 1, 2, ''),
      status: 'pass',
      message: 'the 2 distinct values are exactly {2, 1}',
    },
    {
      name: 'less and more',
      params: [1, 9],
      sample: csv(1, 2),
      status: 'fail',
      message: '1 of 2 distinct values is not in {1, 9}: {2}; no value is one of {9}',
    },
  ])
})

it('reports the values in their order, unless cells are not to be told', async () => {
  const sample = csv(10, 9, 'nan', '1.5')
  expect((await resultOf(inSet([10]), { sample })).observed).toEqual([1.5, 9, 10])
  const hidden = await resultOf(inSet([10]), { sample }, { maxExamples: 0 })
  expect(hidden).not.toHaveProperty('observed')
  expect(hidden.message).toBe('2 of 3 distinct values are not in {10}')
})

refuses(expectColumnDistinctValuesToEqualSet, [
  [{ column: 'a', valueSet: [] }, 'valueSet: Too small'],
  [{ column: 'a', valueSet: 'x' }, 'valueSet: Invalid input: expected array'],
  [{ column: 'a' }, 'valueSet is missing'],
  [{ column: 'a', valueSet: [NaN] }, 'expected text, a finite number, true, false or null'],
])
