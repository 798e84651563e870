import { expect, it } from 'vitest'
import { expectColumnValuesToNotBeNull } from '../../src/expectations/expectColumnValuesToNotBeNull.ts'
import { resultOf } from '../dataEngine.ts'
import { csv, judges, parquet, refuses } from './judges.ts'

const notNull = (params: { mostly?: number } = {}) =>
  expectColumnValuesToNotBeNull({ column: 'a', ...params })

judges(notNull, [
  {
    name: 'infinities are values',
    params: {},
    sample: csv('1', 'inf', '-inf'),
    status: 'pass',
    message: 'all 3 values are present',
  },
  {
    name: 'NULL and NaN of CSV are missing',
    params: {},
    sample: csv('1', '', 'nan', '2'),
    status: 'fail',
    message: '2 of 4 values are missing',
    rows: [
      [2, null],
      [3, NaN],
    ],
  },
  {
    name: 'quoted empty text is a value, and so are NULL and nan as words in a column of text',
    params: {},
    sample: csv('x', '""', 'NULL', 'nan', ''),
    status: 'fail',
    message: '1 of 5 values is missing',
    rows: [[5, null]],
  },
  {
    name: 'NULL and NaN of Parquet are missing',
    params: {},
    sample: parquet('DOUBLE', '1', "'nan'", 'NULL'),
    status: 'fail',
    message: '2 of 3 values are missing',
    rows: [
      [2, NaN],
      [3, null],
    ],
  },
  {
    name: 'NULL, NaN and absent fields of NDJSON are missing',
    params: {},
    sample: [{ a: 1.5, b: 1 }, { a: NaN }, { a: null }, { b: 2 }, { a: Infinity }],
    status: 'fail',
    message: '3 of 5 values are missing',
    rows: [
      [2, NaN],
      [3, null],
      [4, null],
    ],
  },
  {
    name: 'decimals are never NaN',
    params: {},
    sample: parquet('DECIMAL(4,1)', '1.5', 'NULL'),
    status: 'fail',
    message: '1 of 2 values is missing',
    rows: [[2, null]],
  },
  {
    name: 'lists are values',
    params: {},
    sample: [{ a: [] }, { a: null }],
    status: 'fail',
    message: '1 of 2 values is missing',
    rows: [[2, null]],
  },
  {
    name: 'as many as tolerated',
    params: { mostly: 0.75 },
    sample: csv('1', '2', '3', ''),
    status: 'pass',
    message: '1 of 4 values is missing; at least 75% must be right',
    rows: [[4, null]],
  },
  {
    name: 'one more than tolerated',
    params: { mostly: 0.75 },
    sample: csv('1', '2', '', ''),
    status: 'fail',
    message: '2 of 4 values are missing; at least 75% must be right',
    rows: [
      [3, null],
      [4, null],
    ],
  },
  {
    name: 'a column of nothing else',
    params: {},
    sample: csv('', ''),
    status: 'fail',
    message: '2 of 2 values are missing',
    rows: [
      [1, null],
      [2, null],
    ],
  },
  {
    name: 'an empty table has nothing to check',
    params: {},
    sample: { parquet: 'SELECT 1 AS a WHERE false' },
    status: 'pass',
    message: 'has no values to check',
  },
])

refuses(notNull, [
  [{ mostly: 2 }, 'expect_column_values_to_not_be_null: mostly: Too big: expected number to be <=1'],
  [{ most: 1 }, 'expect_column_values_to_not_be_null: unknown parameter "most"'],
])

it('keeps its severity', async () => {
  const expectation = expectColumnValuesToNotBeNull({ column: 'a', severity: 'warning' })
  expect(await resultOf(expectation, { sample: csv('', 1) })).toMatchObject({
    status: 'fail',
    severity: 'warning',
  })
})
