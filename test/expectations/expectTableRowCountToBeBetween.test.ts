import { expect, it } from 'vitest'
import { expectTableRowCountToBeBetween } from '../../src/expectations/expectTableRowCountToBeBetween.ts'
import { resultOf } from '../dataEngine.ts'
import { csv, judges, refuses } from './judges.ts'

const two = csv(1, '')

judges(expectTableRowCountToBeBetween, [
  {
    name: 'at its lower bound',
    params: { minValue: 2 },
    sample: two,
    status: 'pass',
    message: '2 rows, at least 2',
  },
  {
    name: 'at both',
    params: { minValue: 2, maxValue: 2 },
    sample: two,
    status: 'pass',
    message: '2 rows, exactly 2',
  },
  {
    name: 'one row, and thousands of them wanted',
    params: { minValue: 1000, maxValue: 20_000 },
    sample: csv(1),
    status: 'fail',
    message: '1 row; expected between 1,000 and 20,000',
  },
  {
    name: 'too few',
    params: { minValue: 3 },
    sample: two,
    status: 'fail',
    message: '2 rows; expected at least 3',
  },
  {
    name: 'too many',
    params: { maxValue: 1 },
    sample: two,
    status: 'fail',
    message: '2 rows; expected at most 1',
  },
  {
    name: 'an empty table has a count',
    params: { minValue: 1 },
    sample: { parquet: 'SELECT 1 AS a WHERE false' },
    status: 'fail',
    message: '0 rows; expected at least 1',
  },
  {
    name: 'none at all',
    params: { maxValue: 0 },
    sample: csv(),
    status: 'pass',
    message: '0 rows, exactly 0',
  },
])

const type = 'expect_table_row_count_to_be_between'
refuses(expectTableRowCountToBeBetween, [
  [{}, `${type}: needs min_value or max_value`],
  [{ minValue: 2, maxValue: 1 }, `${type}: min_value is above max_value`],
  [{ minValue: 1.5 }, `${type}: minValue: Invalid input: expected int, received number`],
  [{ minValue: -1 }, `${type}: minValue: Too small: expected number to be >=0`],
])

it('is about no column', async () => {
  const result = await resultOf(expectTableRowCountToBeBetween({ minValue: 3, severity: 'info' }), {
    sample: two,
  })
  expect(result).toEqual({
    id: type,
    expectation: type,
    params: { minValue: 3 },
    status: 'fail',
    severity: 'info',
    message: '2 rows; expected at least 3',
    expected: { minValue: 3, maxValue: Infinity },
    observed: 2,
  })
})
