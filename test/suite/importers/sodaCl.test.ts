import { describe, expect, it } from 'vitest'
import { importSuite } from '../../../src/suite/importing/importSuite.ts'
import { outcomesOf } from './outcomes.ts'

const rulesOf = (check: unknown): readonly unknown[] =>
  importSuite({ 'checks for t': [check] }).suite.expectations.map(
    ({ type, params, unsupported, common: { thresholds, notes } }) =>
      unsupported === undefined
        ? { type, ...params, thresholds, notes }
        : `${type}: ${type} is not supported: ${unsupported}`,
  )

describe('checks in SodaCL', () => {
  it('expect of the orders what they say', async () => {
    expect(await outcomesOf('checks.yml')).toMatchInlineSnapshot(`
      [
        "pass expect_table_row_count_to_be_between: 5 rows, between 1 and 1,000",
        "pass expect_column_values_to_not_be_null order_id: all 5 values are present",
        "pass expect_column_values_to_not_be_null email: 1 of 5 values is missing",
        "fail expect_column_values_to_be_unique order_id: 2 of 5 values occur more than once",
        "pass expect_compound_columns_to_be_unique: all 5 rows are unique by customer_id, ordered_at",
        "fail expect_column_values_to_be_in_set status: 1 of 5 values is not in {"placed", "shipped", "returned"}",
        "pass expect_column_values_to_match_regex email: 1 of 4 values does not match /^[a-zA-Z0-9.!#$%&'*+/=?^_\`{|}~-]+@[a-zA-Z0-9-]+(\\.[a-zA-Z0-9-]+)+$/",
        "pass expect_column_mean_to_be_between amount: the mean 80.48 is inside [50, 100]",
        "pass expect_column_value_lengths_to_be_between currency: all 5 values have a length inside [-∞, 3]",
        "pass expect_row_values_to_have_recent_data ordered_at: the newest date is no older than 1 day",
        "unchecked schema: schema is not supported: checks of this kind are not read",
        "unchecked filter orders [daily]: filter orders [daily] is not supported: only checks for a data set are read",
      ]
    `)
  })

  it.each<[unknown, object]>([
    ['row_count > 0', { minValue: 1 }],
    ['row_count between 5 and 10', { minValue: 5, maxValue: 10 }],
    ['missing_percent(a) < 5%', { column: 'a', thresholds: { error: 0.05 } }],
    ['max("a b") <= 9.5', { column: 'a b', maxValue: 9.5 }],
    [
      { 'invalid_count(a) = 0': { 'valid min length': 2, name: 'long enough' } },
      { minValue: 2, notes: 'long enough' },
    ],
    [{ 'invalid_count(a) = 0': { 'valid regex': '^x' } }, { regex: '^x' }],
    [{ 'invalid_count(a) = 0': { 'valid format': 'uuid' } }, { type: 'expect_column_values_to_match_regex' }],
    ['duplicate_count(a, b) = 0', { columnList: ['a', 'b'] }],
  ])('%j', (check, expected) => {
    expect(rulesOf(check)).toMatchObject([expected])
  })

  it.each<[unknown, string]>([
    ['anomaly score for row_count < default', 'checks of this kind are not read'],
    ['change for row_count < 5', 'checks of this kind are not read'],
    ['row_count > many', 'many is no number'],
    ['row_count between 5', '5 is no number to compare with'],
    ['row_count != 5', 'must_not_be is no range of numbers'],
    [{ 'invalid_count(a) = 0': { 'valid format': 'money' } }, 'the format money is not known here'],
    [{ 'row_count > 0': { 'when magic': 3 } }, 'when magic is not read'],
    [3, 'checks of this kind are not read'],
  ])('%j is unsupported, with its reason', (check, reason) => {
    expect(rulesOf(check)).toEqual([expect.stringContaining(reason)])
  })
})
