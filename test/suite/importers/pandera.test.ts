import { describe, expect, it } from 'vitest'
import { importSuite } from '../../../src/suite/importing/importSuite.ts'
import { runOn } from '../../dataEngine.ts'
import { outcomesOf } from './outcomes.ts'

const rulesOf = (column: object, more: object = {}): readonly unknown[] =>
  importSuite({
    schema_type: 'dataframe',
    columns: { a: { nullable: true, required: false, ...column } },
    ...more,
  }).suite.expectations.map(({ type, params, unsupported, common: { severity } }) =>
    unsupported === undefined
      ? { type, ...params, severity }
      : `${type}: ${type} is not supported: ${unsupported}`,
  )

describe('a schema of pandera', () => {
  it('expects of the orders what it says', async () => {
    expect(await outcomesOf('orders.pandera.yaml')).toMatchInlineSnapshot(`
      [
        "unchecked ordered: ordered is not supported: the order of columns is not checked where some are named by a regex",
        "pass expect_column_to_exist order_id: is in the sample",
        "pass expect_column_values_to_be_of_type order_id: all 5 values are of type integer",
        "pass expect_column_values_to_not_be_null order_id: all 5 values are present",
        "fail expect_column_values_to_be_unique order_id: 2 of 5 values occur more than once",
        "pass expect_column_values_to_be_between order_id: all 5 values are inside (0, ∞]",
        "pass expect_column_to_exist customer_id: is in the sample",
        "pass expect_column_values_to_be_of_type customer_id: all 5 values are of type string",
        "pass expect_column_values_to_not_be_null customer_id: all 5 values are present",
        "pass expect_column_values_to_match_regex customer_id: all 5 values match /^(?:C[0-9])/",
        "pass expect_column_value_lengths_to_be_between customer_id: all 5 values have a length inside [2, 10]",
        "pass expect_column_to_exist status: is in the sample",
        "pass expect_column_values_to_be_of_type status: all 5 values are of type string",
        "pass expect_column_values_to_not_be_null status: all 5 values are present",
        "fail expect_column_values_to_be_in_set status: 1 of 5 values is not in {"placed", "shipped", "returned"}",
        "pass expect_column_to_exist amount: is in the sample",
        "pass expect_column_values_to_be_of_type amount: all 5 values are of type float",
        "pass expect_column_values_to_not_be_null amount: all 5 values are present",
        "fail expect_column_values_to_be_between amount: 2 of 5 values are outside [0, 250)",
        "warning expect_column_values_to_be_between amount: 1 of 5 values is outside [10, ∞]",
        "pass expect_column_to_exist currency: is in the sample",
        "unchecked expect_column_values_to_be_of_type currency: expect_column_values_to_be_of_type is not supported: type_: unknown type "category"; types are integer, float, number, boolean, string, date, timestamp, and what pandas, Spark or SQL calls one of these",
        "pass expect_column_values_to_not_be_null currency: all 5 values are present",
        "unchecked is_iso_currency currency: is_iso_currency is not supported: it is none of the checks that pandera has built in",
        "pass expect_column_to_exist email: is in the sample",
        "pass expect_column_values_to_be_of_type email: all 4 values are of type string",
        "fail expect_column_values_to_match_regex email: 1 of 4 values does not match /@/",
        "pass expect_column_to_exist ordered_at: is in the sample",
        "pass expect_column_values_to_be_of_type ordered_at: all 5 values are of type timestamp",
        "pass expect_column_values_to_not_be_null ordered_at: all 5 values are present",
        "pass expect_column_values_to_be_between ordered_at: all 5 values are inside (2026-01-01 00:00:00, ∞]",
        "pass expect_column_to_exist shipped_on: is in the sample",
        "pass expect_column_values_to_be_of_type shipped_on: all 3 values are of type timestamp",
        "skip expect_column_values_to_be_of_type: no column is selected by the name coupon, which is optional",
        "skip expect_column_values_to_not_be_null: no column is selected by the name coupon, which is optional",
        "skip expect_column_values_to_be_of_type: no column is selected by regex ^(?:^dim_.*), which is optional",
        "skip expect_column_values_to_not_be_null: no column is selected by regex ^(?:^dim_.*), which is optional",
        "pass expect_compound_columns_to_be_unique: all 5 rows are unique by customer_id, ordered_at",
        "unchecked late_shipping: late_shipping is not supported: a check of the frame is code in Python",
      ]
    `)
  })

  it.each<[string, object]>([
    ['as keys', { in_range: { min_value: 0, max_value: 10, include_max: false, raise_warning: true } }],
    [
      'as a map',
      {
        checks: {
          in_range: { min_value: 0, max_value: 10, include_max: false, options: { raise_warning: true } },
        },
      },
    ],
    [
      'as a list',
      {
        checks: [
          {
            min_value: 0,
            max_value: 10,
            include_max: false,
            options: { check_name: 'in_range', raise_warning: true },
          },
        ],
      },
    ],
  ])('has checks %s', (_, column) => {
    expect(rulesOf(column)).toMatchObject([
      {
        column: { optional: 'a' },
        minValue: 0,
        maxValue: 10,
        strictMin: false,
        strictMax: true,
        severity: 'warning',
      },
    ])
  })

  it.each<[object, object]>([
    [{ equal_to: 3 }, { valueSet: [3] }],
    [{ ne: { value: 3 } }, { type: 'expect_column_values_to_not_be_in_set', valueSet: [3] }],
    [{ gt: { min_value: 3, ignore_na: true } }, { minValue: 3, strictMin: true }],
    [{ isin: { value: ['x'], options: {} } }, { valueSet: ['x'] }],
    [{ isin: { allowed_values: ['x'], raise_warning: true } }, { valueSet: ['x'], severity: 'warning' }],
    [{ str_startswith: 'a.' }, { regex: '^a\\.' }],
    [{ str_endswith: '$' }, { regex: '\\$$' }],
    [{ str_length: { exact_value: 3 } }, { minValue: 3, maxValue: 3 }],
    [{ unique_values_eq: ['x', 'y'] }, { type: 'expect_column_distinct_values_to_equal_set' }],
    [{ dtype: 'Decimal(28, 0)' }, { type_: 'decimal' }],
  ])('%j', (column, expected) => {
    expect(rulesOf(column)).toMatchObject([expected])
  })

  it.each<[object, string]>([
    [
      { my_check: 3 },
      'my_check: my_check is not supported: it is none of the checks that pandera has built in',
    ],
    [{ checks: [{ value: 3 }] }, 'check: check is not supported'],
    [{ str_matches: '(?=a)' }, 'regex'],
    [{ isin: 3 }, 'value_set'],
    [{ dtype: 'timedelta64[ns]' }, 'unknown type'],
  ])('%j is unsupported, with its reason', (column, reason) => {
    expect(rulesOf(column)).toEqual([expect.stringContaining(reason)])
  })

  it('has columns by a regex, and others by an index that has a name', async () => {
    const { suite } = importSuite({
      schema_type: 'dataframe',
      columns: { 'x_[0-9]': { dtype: 'int64', regex: true } },
      index: [{ dtype: 'int64', name: 'id', unique: true }],
      strict: true,
    })
    const { results } = await runOn({ sample: 'id,x_1,x_22,y\n1,1,2.5,3\n' }, suite.expectations)
    expect(
      results.map(({ status, expectation, column = '' }) => `${status} ${expectation} ${column}`),
    ).toEqual([
      'fail expect_table_columns_to_match_set ',
      'pass expect_column_to_exist id',
      'pass expect_column_values_to_be_of_type id',
      'pass expect_column_values_to_not_be_null id',
      'pass expect_column_values_to_be_unique id',
      'pass expect_column_values_to_be_of_type x_1',
      'fail expect_column_values_to_be_of_type x_22',
      'pass expect_column_values_to_not_be_null x_1',
      'pass expect_column_values_to_not_be_null x_22',
    ])
  })

  it('that is strict fails a column it does not know, where others may be missing', async () => {
    const { suite } = importSuite({
      schema_type: 'dataframe',
      columns: {
        id: { dtype: 'int64' },
        '^x_.*': { dtype: 'float64', required: false, regex: true },
        opt: { dtype: 'str', required: false },
      },
      strict: true,
    })
    const [closed] = suite.expectations
    const messages = await Promise.all(
      ['id,x_1\n1,2.5\n', 'id,x_1,surprise\n1,2.5,3\n'].map(async (sample) => {
        const { results } = await runOn({ sample }, [closed!])
        return `${results[0]!.status}: ${results[0]!.message}`
      }),
    )
    expect(messages).toEqual([
      'pass: the sample has the 1 column expected',
      'fail: columns not expected: surprise',
    ])
  })

  it('that is strict has no further columns, and ordered ones in order', () => {
    const columns = { a: { nullable: true }, b: { nullable: true } }
    const first = (more: object) =>
      importSuite({ schema_type: 'dataframe', columns, ...more }).suite.expectations[0]
    expect(first({ strict: true })).toMatchObject({ type: 'expect_table_columns_to_match_set' })
    expect(first({ strict: true, ordered: true })).toMatchObject({
      type: 'expect_table_columns_to_match_ordered_list',
      params: { columnList: ['a', 'b'] },
    })
    expect(first({ ordered: true })).toMatchObject({ params: { columnList: ['a', 'b'], exactMatch: false } })
    expect(first({ strict: 'filter' })).toMatchObject({ type: 'expect_column_to_exist' })
  })

  it('of another kind is refused', () => {
    expect(() => importSuite({ schema_type: 'series' })).toThrow(
      'it is of series; those of a dataframe are read',
    )
    expect(() => importSuite({ schema_type: 'dataframe', columns: null })).toThrow('there is no rule in it')
  })
})
