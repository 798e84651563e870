import { describe, expect, it } from 'vitest'
import { importSuite } from '../../../src/suite/importing/importSuite.ts'
import { outcomesOf, statusesOn } from './outcomes.ts'

const rulesOf = (...tests: unknown[]): readonly unknown[] =>
  importSuite({
    version: 2,
    models: [{ name: 'm', columns: [{ name: 'a', data_tests: tests }] }],
  }).suite.expectations.map(
    ({ type, params, unsupported, common: { severity, thresholds, where, enabled } }) =>
      unsupported === undefined
        ? { type, ...params, severity, thresholds, where: where?.text, enabled }
        : `${type}: ${type} is not supported: ${unsupported}`,
  )

describe('the tests of dbt', () => {
  it('of the model of orders expect of them what they say', async () => {
    expect(await outcomesOf('schema.yml', 'orders')).toMatchInlineSnapshot(`
      [
        "pass expect_table_columns_to_match_set: the sample has the 8 columns expected",
        "pass expect_column_values_to_be_of_type order_id: all 5 values are of type integer",
        "pass expect_column_values_to_not_be_null order_id: all 5 values are present",
        "pass expression_is_true order_id: all 5 rows are order_id > 0",
        "pass expect_column_values_to_be_of_type customer_id: all 5 values are of type string",
        "pass expect_column_values_to_be_of_type status: all 5 values are of type string",
        "pass expect_column_values_to_be_of_type amount: all 5 values are of type float",
        "pass expect_column_values_to_be_of_type currency: all 5 values are of type string",
        "pass expect_column_values_to_be_of_type email: all 4 values are of type string",
        "pass expect_column_values_to_be_of_type ordered_at: all 5 values are of type timestamp",
        "pass expect_column_values_to_be_of_type shipped_on: all 3 values are of type date",
        "pass expect_compound_columns_to_be_unique: all 5 rows are unique by customer_id, ordered_at",
        "pass expression_is_true: all 5 rows are shipped_on is null or shipped_on >= cast(ordered_at as date)",
        "pass expect_table_row_count_to_be_between: 5 rows, between 1 and 1,000",
        "fail expect_column_pair_values_a_to_be_greater_than_b: 5 of 5 pairs do not have amount > order_id",
        "unchecked shop.custom_test: shop.custom_test is not supported: it is a test that dbt finds in SQL of a project or package",
        "fail expect_column_values_to_be_unique order_id: 2 of 5 values occur more than once",
        "pass expect_column_values_to_not_be_null order_id: all 5 values are present",
        "warning expect_column_values_to_be_in_other_table customer_id: 1 of 5 values is not in the table customers",
        "warning expect_column_values_to_be_in_set status: 1 of 5 values is not in {"placed", "shipped", "returned"}",
        "pass expect_column_values_to_be_in_set status: the only value is in {"placed"}",
        "warning expect_column_values_to_be_between amount: 1 of 5 values is outside (0, ∞]",
        "pass expect_column_mean_to_be_between amount: the mean 88.9667 is inside [50, 100]",
        "unchecked dbt_utils.accepted_range amount: dbt_utils.accepted_range is not supported: only dbt can fill in {{ var('most') }}",
        "pass expect_column_values_to_match_regex currency: all 5 values match /(?i)^[a-z]{3}$/",
        "pass expect_column_most_common_value_to_be_in_set currency: the most common value is in {"EUR"}",
        "pass expect_column_values_to_match_regex email: all 4 values match /[^ ]/",
        "pass expect_column_proportion_of_non_null_values_to_be_between email: the proportion of present values 0.8 is inside [0.8, 1]",
        "unchecked dbt_expectations.expect_column_values_to_be_increasing ordered_at: dbt_expectations.expect_column_values_to_be_increasing is not supported: rows of a database are in no order; ours are in that of the file",
      ]
    `)
  })

  it.each<[string, object, object]>([
    ['warn', { severity: 'WARN' }, { severity: 'warning' }],
    ['an error from 11 on', { error_if: '>10' }, { thresholds: { warning: 1, error: 11 } }],
    ['an error from 10 on', { error_if: '>= 10', warn_if: '!=0' }, { thresholds: { warning: 1, error: 10 } }],
    ['always an error', { error_if: '!= 0', warn_if: '> 5' }, { thresholds: { error: 1 } }],
    [
      'a warning from 6 on',
      { severity: 'warn', warn_if: '> 5', error_if: '> 9' },
      { thresholds: { warning: 6 } },
    ],
    ['some rows', { where: "g = 'x'", limit: 10, store_failures: true }, { where: "g = 'x'" }],
    ['not at all', { enabled: false }, { enabled: false }],
  ])('are run as their config says: %s', (_, config, expected) => {
    expect(rulesOf({ not_null: { config } })).toMatchObject([expected])
    expect(rulesOf({ not_null: config })).toMatchObject([expected])
    expect(rulesOf({ test_name: 'not_null', name: 'mine', config })).toMatchObject([expected])
  })

  it.each<[unknown, object]>([
    [{ accepted_values: { values: ['x'], quote: true } }, { valueSet: ['x'] }],
    [{ relationships: { to: "source('raw', 'c')", field: 'id' } }, { otherTable: 'c', otherColumn: 'id' }],
    [{ relationships: { to: '{{ ref("p", "c") }}', field: 'id' } }, { otherTable: 'c' }],
    [
      { 'dbt_utils.relationships_where': { to: "ref('c')", field: 'id', from_condition: 'b > 1' } },
      { otherTable: 'c', where: 'b > 1' },
    ],
    [{ 'dbt_utils.accepted_range': { min_value: 0, inclusive: false } }, { minValue: 0, strictMin: true }],
    [
      { 'dbt_utils.equality': { compare_model: "ref('c')", compare_columns: ['a', 'b"'] } },
      {
        baseQuery: 'SELECT DISTINCT "a", "b\"\"" FROM "sample"',
        comparisonQuery: 'SELECT DISTINCT "a", "b\"\"" FROM "c"',
      },
    ],
    [
      { 'dbt_utils.equality': { compare_model: "ref('c')" } },
      { baseQuery: 'SELECT DISTINCT * FROM "sample"' },
    ],
    ['dbt_utils.not_constant', { type: 'expect_column_distinct_count_to_be_greater_than', value: 1 }],
    ['dbt_utils.at_least_one', { minValue: 0, strictMin: true }],
    [{ 'dbt_utils.not_empty_string': { trim_whitespace: false } }, { minValue: 1 }],
    [{ 'dbt_utils.not_accepted_values': { values: [1] } }, { type: 'expect_column_values_to_not_be_in_set' }],
    [{ 'dbt_utils.expression_is_true': { expression: '>= 1' } }, { expression: '"a" >= 1' }],
    [
      { 'dbt_utils.expression_is_true': { expression: 'IN (SELECT 1)', config: { where: 'b > 1' } } },
      {
        unexpectedRowsQuery:
          'SELECT * FROM (SELECT * FROM "sample" WHERE (\nb > 1\n)) WHERE NOT (\n"a" IN (SELECT 1)\n)',
      },
    ],
    [
      { 'dbt_utils.recency': { field: 'at', datepart: 'day', interval: 2, group_by_columns: ['g'] } },
      { type: 'expect_row_values_to_have_recent_data', column: 'at', datepart: 'day', interval: 2 },
    ],
    [
      {
        'dbt_expectations.expect_grouped_row_values_to_have_recent_data': {
          group_by: ['g'],
          timestamp_column: 'at',
          datepart: 'hour',
          interval: 3,
        },
      },
      { column: 'at', datepart: 'hour', interval: 3 },
    ],
    [
      {
        'dbt_expectations.expect_row_values_to_have_data_for_every_n_datepart': {
          date_col: 'at',
          date_part: 'week',
        },
      },
      { column: 'at', datePart: 'week' },
    ],
    [{ 'dbt_utils.equal_rowcount': { compare_model: "ref('c')" } }, { otherTableName: 'c' }],
    [
      { 'dbt_expectations.expect_column_values_to_be_between': { min_value: 0, strictly: true } },
      { minValue: 0, strictMin: true, strictMax: false },
    ],
    [{ 'dbt_expectations.expect_column_values_to_be_of_type': { column_type: 'date' } }, { type_: 'date' }],
    [
      { 'dbt_expectations.expect_column_quantile_values_to_be_between': { quantile: 0.9, max_value: 5 } },
      { quantileRanges: { quantiles: [0.9], valueRanges: [[null, 5]] } },
    ],
    [
      { 'dbt_expectations.expect_table_row_count_to_be_between': { min_value: 1, strictly: true } },
      { minValue: 2 },
    ],
    [
      {
        'dbt_expectations.expect_table_row_count_to_equal_other_table': {
          compare_model: "ref('c')",
          factor: 2,
        },
      },
      { otherTableName: 'c', factor: 2 },
    ],
    [
      {
        'dbt_expectations.expect_column_distinct_count_to_equal_other_table': {
          compare_model: "ref('c')",
          compare_column_name: 'id',
        },
      },
      { otherTable: 'c', otherColumn: 'id' },
    ],
    [{ 'dbt_expectations.expect_column_to_exist': { column_index: 3 } }, { columnIndex: 2 }],
    [
      { 'dbt_expectations.expect_table_columns_to_contain_set': { column_list: ['a'], transform: 'upper' } },
      { columnSet: ['a'], exactMatch: false },
    ],
    [
      { 'dbt_expectations.expect_column_max_to_be_between': { max_value: 3, group_by: ['g'] } },
      { type: 'expect_column_max_to_be_between' },
    ],
  ])('%j', (test, expected) => {
    expect(rulesOf(test)).toMatchObject([expected])
  })

  it.each<[unknown, string]>([
    ['shop.magic', 'it is a test that dbt finds in SQL of a project or package'],
    [{ not_null: { config: { severity: 'fatal' } } }, 'the severity fatal is neither error nor warn'],
    [{ not_null: { config: { error_if: 'odd' } } }, "error_if: odd isn't a limit"],
    [{ not_null: { config: { warn_if: '= 3', severity: 'warn' } } }, "warn_if: = 3 isn't a limit"],
    [{ not_null: { config: { error_if: '>= 0' } } }, 'error_if always fails'],
    [{ not_null: { config: { fail_calc: 'sum(n)' } } }, 'fail_calc'],
    [{ not_null: { config: { enabled: '{{ x }}' } } }, 'only dbt can fill in {{ x }}'],
    [{ not_null: { config: { where: 'a ==' } } }, 'where'],
    [{ unique: { config: { warn_if: '> 3' } } }, 'counts something else than rows'],
    [{ accepted_values: {} }, 'value_set'],
    [
      { relationships: { to: 'customers', field: 'id' } },
      "customers is neither ref('…') nor source('…', '…')",
    ],
    [
      { 'dbt_utils.recency': { datepart: 'day', interval: 1, ignore_time_component: true } },
      'ignore_time_component',
    ],
    [
      { 'dbt_utils.equality': { compare_model: "ref('c')", precision: 3 } },
      'precision cannot be carried over',
    ],
    [{ 'dbt_utils.cardinality_equality': {} }, 'it is a test that dbt finds in SQL'],
    [{ 'dbt_utils.expression_is_true': {} }, 'it has no expression'],
    [
      { 'dbt_expectations.expect_column_values_to_be_between': { max_value: 1, magic: 1 } },
      'unknown parameter "magic"',
    ],
    [{ 'dbt_expectations.expect_column_values_to_match_regex': { regex: 'a', flags: 'q' } }, 'the flags q'],
    [
      { 'dbt_expectations.expect_column_most_common_value_to_be_in_set': { value_set: [1], top_n: 2 } },
      'top_n',
    ],
  ])('%j is unsupported, with its reason', (test, reason) => {
    expect(rulesOf(test)).toEqual([expect.stringContaining(reason)])
  })

  it('stand at models, seeds, snapshots and tables of sources', () => {
    const columns = [{ name: 'a', tests: ['unique'] }]
    const document = {
      seeds: [{ name: 's', columns }],
      sources: [{ name: 'raw', tables: [{ name: 't', columns }] }],
    }
    expect(() => importSuite(document, { file: 'x.yml' })).toThrow(
      'x.yml: dbt properties: has rules of s, raw.t; say which are meant, as in x.yml#s',
    )
    expect(importSuite(document, { table: 'raw.t' }).suite).toMatchObject({
      name: 'raw.t',
      expectations: [{}],
    })
  })

  it('that are none at all are refused', () => {
    expect(() => importSuite({ version: 2, models: [{ name: 'm' }] })).toThrow(
      'dbt properties: there is no rule in it',
    )
  })
})

const modelTests = (...tests: unknown[]): object => ({
  models: [{ name: 'm', columns: [{ name: 'a', data_tests: tests }] }],
})

// As the SQL of dbt_utils 1.3 selects failures.
describe('the tests of dbt_utils that look at neighbouring rows', () => {
  it.each<[object, string, string]>([
    [{}, 'a\n3\n1\n2\n', 'pass'],
    [{}, 'a\n1\n3\n', 'fail'],
    [{ interval: 10 }, 'a\n10\n0\n20\n', 'pass'],
    [{ interval: 1, datepart: 'hour' }, 'a\n2024-01-01 00:00:00\n2024-01-01 01:00:00\n', 'pass'],
    [{ interval: 1, datepart: 'day' }, 'a\n2024-01-01\n2024-01-03\n', 'fail'],
    [{ group_by_columns: ['g'] }, 'a,g\n1,x\n5,y\n2,x\n6,y\n', 'pass'],
    [{ config: { where: 'a < 5' } }, 'a\n1\n2\n7\n', 'pass'],
  ])('sequential_values %j', async (args, sample, status) => {
    expect(await statusesOn(modelTests({ 'dbt_utils.sequential_values': args }), sample)).toEqual([
      `${status} unexpected_rows_expectation`,
    ])
  })

  it.each<[object, string, string]>([
    [{}, '1,2,x\n2,3,x\n5,6,x\n', 'pass'],
    [{}, '1,3,x\n2,4,x\n', 'fail'],
    [{}, '1,1,x\n', 'fail'],
    [{ zero_length_range_allowed: true }, '1,1,x\n', 'pass'],
    [{ gaps: 'not_allowed' }, '1,2,x\n3,4,x\n', 'fail'],
    [{ gaps: 'required' }, '1,2,x\n2,4,x\n', 'fail'],
    [{ partition_by: 'g' }, '1,3,x\n2,4,y\n', 'pass'],
    [{}, '1,,x\n3,4,x\n', 'fail'],
  ])('mutually_exclusive_ranges %j of %j', async (args, rows, status) => {
    const test = {
      'dbt_utils.mutually_exclusive_ranges': { lower_bound_column: 'l', upper_bound_column: 'u', ...args },
    }
    expect(await statusesOn({ models: [{ name: 'm', data_tests: [test] }] }, `l,u,g\n${rows}`)).toEqual([
      `${status} unexpected_rows_expectation`,
    ])
  })
})
