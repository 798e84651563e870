import { describe, expect, it } from 'vitest'
import { importSuite } from '../../../src/suite/importing/importSuite.ts'
import { runOn } from '../../dataEngine.ts'
import { outcomesOf } from './outcomes.ts'

const contract = (check: unknown, column: object = {}, more: object = {}) => ({
  dataset: 'd/s/orders',
  columns: [{ name: 'a', checks: [check], ...column }],
  ...more,
})
const rulesOf = (...args: Parameters<typeof contract>): readonly unknown[] =>
  importSuite(contract(...args)).suite.expectations.map(
    ({ type, params, unsupported, common: { severity, thresholds, where } }) =>
      unsupported === undefined
        ? { type, ...params, severity, thresholds, where: where?.text }
        : `${type}: ${type} is not supported: ${unsupported}`,
  )

describe('a contract of Soda', () => {
  it('expects of the orders what it says', async () => {
    expect(await outcomesOf('orders.soda.yaml')).toMatchInlineSnapshot(`
      [
        "pass expect_table_columns_to_match_set: the sample has the 8 columns expected",
        "pass expect_column_values_to_be_of_type order_id: all 5 values are of type integer",
        "pass expect_column_values_to_be_of_type customer_id: all 5 values are of type string",
        "pass expect_column_value_lengths_to_be_between customer_id: all 5 values have a length inside [-∞, 10]",
        "pass expect_column_values_to_be_of_type status: all 5 values are of type string",
        "pass expect_column_values_to_be_of_type amount: all 5 values are of type float",
        "pass expect_column_values_to_be_of_type currency: all 5 values are of type string",
        "pass expect_column_values_to_be_of_type email: all 4 values are of type string",
        "pass expect_column_values_to_be_of_type ordered_at: all 5 values are of type timestamp",
        "pass expect_column_values_to_be_of_type shipped_on: all 3 values are of type date",
        "skip expect_column_values_to_be_of_type: no column is selected by the name coupon, which is optional",
        "fail expect_table_row_count_to_be_between: 5 rows; expected between 1 and 4",
        "pass expect_row_values_to_have_recent_data ordered_at: the newest date is no older than 24 hours",
        "pass expect_compound_columns_to_be_unique: all 5 rows are unique by customer_id, ordered_at",
        "pass unexpected_rows_expectation: the query gives no rows",
        "pass unexpected_rows_expectation: the query gives no rows",
        "unchecked failed_rows: failed_rows is not supported: it needs the variable \${var.RUN_DATE}, which has no value here",
        "pass expect_column_values_to_not_be_null order_id: all 5 values are present",
        "fail expect_column_values_to_be_unique order_id: 2 of 5 values occur more than once",
        "fail expect_column_values_to_be_in_other_table customer_id: 1 of 5 values is not in the table customers",
        "fail unexpected_rows_expectation: the query gives 1 row; expected none",
        "pass expect_column_values_to_be_in_set status: 1 of 5 values is not in {"placed", "shipped", "returned"}",
        "warning expect_column_values_to_be_in_set status: 1 of 5 values is not in {"placed", "shipped", "returned"}",
        "fail expect_column_values_to_be_between amount: 2 of 5 values are outside [0, 200]",
        "pass expect_column_mean_to_be_between amount: the mean 80.48 is inside (50, 100]",
        "unchecked aggregate amount: aggregate is not supported: must_not_be isn't a range of numbers",
        "pass expect_column_values_to_match_regex currency: all 5 values match /^[A-Z]{3}$/",
        "pass expect_column_value_lengths_to_be_between currency: all 5 values have a length inside [3, 3]",
        "pass expect_column_value_lengths_to_be_between currency: all 5 values have a length inside [-∞, 3]",
        "warning expect_column_values_to_not_be_null email: 1 of 5 values is missing",
        "pass expect_column_values_to_not_be_in_set email: all 4 values are not in {"n/a"}",
        "pass expect_column_values_to_match_regex email: all 3 values match /^[^@]+@[^@]+$/",
        "skip expect_column_values_to_not_be_null: no column is selected by the name coupon, which is optional",
      ]
    `)
  })

  it.each<[unknown, object]>([
    [{ missing: null }, { type: 'expect_column_values_to_not_be_null', mostly: 1 }],
    ['missing', { type: 'expect_column_values_to_not_be_null' }],
    [
      { missing: { threshold: { metric: 'percent', must_be_less_than: 5 } } },
      { thresholds: { error: 0.05 } },
    ],
    [{ missing: { threshold: { must_be: 0, level: 'warn' } } }, { severity: 'warning' }],
    [{ invalid: { valid_min: 1, filter: 'b > 1' } }, { minValue: 1, where: 'b > 1' }],
    [
      { invalid: { invalid_format: { regex: 'x', name: 'x' } } },
      { type: 'expect_column_values_to_not_match_regex' },
    ],
    [
      { aggregate: { function: 'sum', threshold: { must_be_greater_than: 3 } } },
      { minValue: 3, strictMin: true },
    ],
    [{ aggregate: { function: 'minLength', threshold: { must_be_greater_than: 3 } } }, { minValue: 4 }],
  ])('%j', (check, expected) => {
    expect(rulesOf(check)).toMatchObject([expected])
  })

  it.each<[unknown, string]>([
    [{ missing: { threshold: { must_be_greater_than: 3 } } }, 'it requires some such values'],
    [{ missing: { missing_values: ['x'], threshold: { must_be_less_than: 3 } } }, 'are not counted together'],
    [{ invalid: {} }, 'it does not say what is valid'],
    [{ invalid: { valid_min: 1, missing_values: ['x'] } }, 'values that count as missing would be invalid'],
    [
      { invalid: { valid_min: 1, valid_length: 3, threshold: { must_be_less_than: 3 } } },
      'not counted together',
    ],
    [{ invalid: { valid_min: 5, valid_max: 1 } }, 'be_between'],
    [{ invalid: { valid_max: '${var.X}' } }, 'it needs the variable ${var.X}, which has no value here'],
    [{ aggregate: { function: 'geomean', threshold: { must_be: 1 } } }, 'there is no expectation of geomean'],
    [{ aggregate: { function: 'avg' } }, 'it has no threshold'],
    [{ aggregate: { function: 'max_length', threshold: { must_be: 3 } } }, 'has a length of at least 3'],
    [{ magic: {} }, 'there is no such check in a contract'],
    [{ failed_rows: { query: 'SELECT 1' } }, 'its query names tables of a database'],
  ])('%j is unsupported, with its reason', (check, reason) => {
    expect(rulesOf(check)).toEqual([expect.stringContaining(reason)])
  })

  it('has settings of a column for all of its checks that have none', () => {
    const column = { valid_values: ['x'], missing_values: ['n/a'] }
    expect(rulesOf({ missing: null }, column)).toMatchObject([{}, { valueSet: ['n/a'] }])
    expect(rulesOf({ invalid: { missing_values: null } }, column)).toMatchObject([{ valueSet: ['x'] }])
    expect(rulesOf({ invalid: { valid_min: 3 } }, { valid_values: ['x'] })).toMatchObject([{ minValue: 3 }])
    for (const kind of ['duplicate', 'aggregate'])
      expect(rulesOf({ [kind]: { function: 'avg', threshold: { must_be: 0 } } }, column)).toEqual([
        expect.stringContaining('values are counted whatever'),
      ])
  })

  it.each<[object, string]>([
    [{ must_be_less_than_or_equal: 2 }, 'pass'],
    [{ must_be_less_than: 2 }, 'fail'],
    [{ must_be: 2 }, 'pass'],
    [{ must_be_less_than: 40, metric: 'percent' }, 'fail'],
    [{ must_be_between: { greater_than_or_equal: 40, less_than: 41 }, metric: 'percent' }, 'pass'],
  ])('counts as duplicates what there is more than different values: %j', async (threshold, status) => {
    const { suite } = importSuite(contract({ duplicate: { threshold } }))
    const { results } = await runOn({ sample: 'a,b\nx,1\nx,1\nx,1\ny,1\nz,1\n,1\n,1\n' }, suite.expectations)
    expect(results).toMatchObject([{ status }])
  })

  it.each<[object, string]>([
    [{ metric: { expression: 'sum(b)', threshold: { must_be: 3 } } }, 'pass'],
    [{ metric: { expression: 'sum(b) -- all', threshold: { must_be_less_than: 3 } } }, 'fail'],
    [{ metric: { expression: 'max(b)', threshold: { must_be: 2 } } }, 'pass'],
    [{ failed_rows: { expression: 'b > 1' } }, 'fail'],
    [{ failed_rows: { expression: 'b > 2' } }, 'pass'],
    [{ aggregate: { function: 'avg_length', threshold: { must_be: 1.5 } } }, 'pass'],
    [{ row_count: {} }, 'pass'],
    [{ row_count: { threshold: { must_be: 3 } } }, 'fail'],
  ])('looks at the rows of its filter only: %j', async (check, status) => {
    const { suite } = importSuite(contract(check, {}, { filter: "g = 'x'" }))
    const { results } = await runOn({ sample: 'a,b,g\nn,1,x\nnn,2,x\nnnn,9,y\n' }, suite.expectations)
    expect(results.map((result) => [result.status, result.message])).toEqual([[status, expect.any(String)]])
  })

  it.each<[object, readonly object[]]>([
    [{}, [{ columnList: ['a', 'b'] }, { type_: 'integer' }]],
    [{ allow_other_column_order: true }, [{ columnSet: ['a', 'b'], exactMatch: true }, {}]],
    [
      { allow_extra_columns: true, allow_other_column_order: true },
      [{ columnSet: ['a', 'b'], exactMatch: false }, {}],
    ],
  ])('has columns as its check of the schema says: %j', (given, params) => {
    const columns = [{ name: 'a', data_type: 'integer' }, { name: 'b' }]
    const { suite } = importSuite({ dataset: 'd/o', columns, checks: [{ schema: given }] })
    expect(suite.expectations).toMatchObject(params.map((each) => ({ params: each })))
  })
})
