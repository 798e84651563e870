import { describe, expect, it, vi } from 'vitest'
import { importSuite } from '../../../src/suite/importing/importSuite.ts'
import { outcomesOf, resultsBeside, resultsOn, statusesOn } from './outcomes.ts'

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
        "pass expect_table_columns_to_match_set: the sample has the 1 column expected",
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

  // Soda's documentation of alert configurations: `fail: when > 5` fails above 5, `warn:` only warns.
  it.each<[unknown, string]>([
    [{ row_count: { warn: 'when < 10', fail: 'when = 0' } }, 'pass error, fail warning'],
    [{ row_count: { fail: 'when < 10' } }, 'fail error'],
    [{ row_count: { fail: 'when not between 1 and 5' } }, 'pass error'],
    [{ row_count: { fail: 'when between 1 and 5' } }, 'unread'],
    [{ 'missing_count(k)': { warn: 'when > 0' } }, 'fail warning'],
    [{ 'missing_percent(k)': { fail: 'when >= 25%' } }, 'fail error'],
    [{ 'missing_percent(k)': { fail: 'when > 25 %' } }, 'pass error'],
    [
      { 'invalid_percent(k)': { 'valid min': 0, warn: 'when > 0', fail: 'when > 50%' } },
      'pass error, fail warning',
    ],
    [{ 'invalid_count(k)': { 'valid max': 3, fail: 'when > 0' } }, 'pass error'],
    [{ 'duplicate_count(k)': { fail: 'when > 0' } }, 'fail error'],
    [{ 'avg(k)': { warn: 'when > 1', fail: 'when > 5' } }, 'pass error, pass warning'],
    [{ 'freshness(d)': { warn: 'when > 1h', fail: 'when > 400d' } }, 'pass error, fail warning'],
    [{ 'row_count > 1': { fail: 'when = 0' } }, 'unread'],
    [{ row_count: { fail: 'sometimes' } }, 'unread'],
  ])('of alerts: %j', async (check, expected) => {
    vi.stubEnv('SOURCE_DATE_EPOCH', String(Date.UTC(2026, 0, 9) / 1000))
    const results = await resultsOn(
      { 'checks for t': [check] },
      'k,d\n-1,2026-01-01\n2,2026-01-02\n2,2026-01-03\n,2026-01-04\n',
    )
    const told = results.map(({ status, severity }) =>
      ['pass', 'fail'].includes(status) ? `${status} ${severity}` : 'unread',
    )
    expect(told.join(', ')).toBe(expected)
  })

  it.each<[unknown, readonly string[]]>([
    ['row_count between (4 and 9]', ['fail expect_table_row_count_to_be_between']],
    ['row_count not between 0 and 3', ['pass expect_table_row_count_to_be_between']],
    ['stddev(k) between 1.7 and 1.8', ['pass unexpected_rows_expectation']],
    ['var_pop(k) <= 2', ['pass unexpected_rows_expectation']],
    ['percentile(k, 0.95) > 5', ['fail unexpected_rows_expectation']],
    ['freshness using d < 1d12h', ['fail expect_row_values_to_have_recent_data d']],
    [
      { 'a_share between 0 and 1': { 'a_share expression': 'avg(CASE WHEN k > 0 THEN 1 ELSE 0 END)' } },
      ['pass unexpected_rows_expectation'],
    ],
    [
      { 'failed rows': { 'fail condition': 'k < 0', name: 'none below 0' } },
      ['fail unexpected_rows_expectation'],
    ],
    [
      {
        schema: {
          name: 'shape',
          fail: { 'when required column missing': ['k', 'zz'], 'when forbidden column present': ['ssn*'] },
        },
      },
      ['fail expect_table_columns_to_match_set', 'pass expect_table_columns_to_not_contain_set'],
    ],
    [
      {
        schema: {
          warn: { 'when forbidden column present': ['%d'] },
          fail: { 'when wrong column type': { k: 'integer', d: 'varchar' } },
        },
      },
      [
        'pass expect_column_values_to_be_of_type k',
        'pass expect_column_values_to_be_of_type d',
        'fail expect_table_columns_to_not_contain_set',
      ],
    ],
    [
      { schema: { fail: { 'when wrong column index': { k: 0, d: 0 } } } },
      ['pass expect_column_to_exist k', 'fail expect_column_to_exist d'],
    ],
    [{ schema: { warn: { 'when schema changes': 'any' } } }, ['unread schema']],
  ])('of other forms: %j', async (check, expected) => {
    vi.stubEnv('SOURCE_DATE_EPOCH', String(Date.UTC(2026, 0, 9) / 1000))
    const lines = await statusesOn(
      { 'checks for t': [check] },
      'k,d\n-1,2026-01-01\n2,2026-01-02\n2,2026-01-03\n,2026-01-04\n',
    )
    expect(lines.map((line) => line.replace(/^(skip|unchecked)/, 'unread'))).toEqual(expected)
  })

  it.each<[unknown, object]>([
    [
      'row_count same as raw.orders',
      { type: 'expect_table_row_count_to_equal_other_table', otherTableName: 'orders' },
    ],
    ['row_count same as orders in warehouse', { otherTableName: 'orders' }],
    [
      'values in (a) must exist in customers (id)',
      {
        type: 'expect_column_values_to_be_in_other_table',
        column: 'a',
        otherTable: 'customers',
        otherColumn: 'id',
      },
    ],
  ])('that look into other tables: %j', (check, expected) => {
    expect(rulesOf(check)).toMatchObject([expected])
  })

  it.each<[string, string]>([
    ['values in (a, b) must exist in other (x, y)', 'fail: 1'],
    ['values in (a) must not exist in other (x)', 'fail: 3'],
  ])('that look for rows of another table: %s', async (check, expected) => {
    const { suite } = importSuite({ 'checks for t': [check] })
    const [result] = await resultsBeside(suite, 'a,b\n1,1\n2,1\n3,3\n,5\n', 'x,y\n1,1\n2,2\n3,3\n')
    expect(`${result!.status}: ${(result!.observed as { rows: number }).rows}`).toBe(expected)
  })

  it('may have a filter and settings of columns for all of them', async () => {
    expect(
      await statusesOn(
        {
          'filter t [big]': { where: 'k > 1' },
          'configurations for t': { 'valid min for k': 2, 'color for k': 'red' },
          'checks for t [big]': ['row_count = 2', 'invalid_count(k) = 0'],
          'profile columns': { columns: ['t.%'] },
        },
        'k\n1\n2\n3\n',
      ).then((lines) => lines.map((line) => line.replace(/^(skip|unchecked)/, 'unread'))),
    ).toEqual([
      'pass expect_table_row_count_to_be_between',
      'pass expect_column_values_to_be_between k',
      'unread color for k',
    ])
  })

  it('may be of all rows and of some of them', async () => {
    const document = {
      'filter t [big]': { where: 'k > 1' },
      'checks for t': ['row_count = 3'],
      'checks for t [big]': ['row_count = 2', 'row_count = 3'],
    }
    expect(await statusesOn(document, 'k\n1\n2\n3\n')).toEqual([
      'pass expect_table_row_count_to_be_between',
      'pass expect_table_row_count_to_be_between',
      'fail expect_table_row_count_to_be_between',
    ])
  })

  it.each<[unknown, string]>([
    ['anomaly score for row_count < default', 'checks of this kind are not read'],
    ['change for row_count < 5', 'checks of this kind are not read'],
    ['row_count > many', '> many has no number to compare with'],
    ['row_count between 5', 'between 5 has no number to compare with'],
    ['row_count != 5', "must_not_be isn't a range of numbers"],
    [{ 'invalid_count(a) = 0': { 'valid format': 'money' } }, 'the format money is not known here'],
    [{ 'row_count > 0': { 'when magic': 3 } }, 'when magic is not read'],
    [3, 'checks of this kind are not read'],
  ])('%j is unsupported, with its reason', (check, reason) => {
    expect(rulesOf(check)).toEqual([expect.stringContaining(reason)])
  })
})
