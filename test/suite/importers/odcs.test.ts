import { describe, expect, it } from 'vitest'
import { importSuite } from '../../../src/suite/importing/importSuite.ts'
import { outcomesOf } from './outcomes.ts'

const contract = (property: object, more: object = {}) => ({
  kind: 'DataContract',
  apiVersion: 'v3.1.0',
  schema: [{ name: 'orders', properties: [{ name: 'a', ...property }], ...more }],
})

/** What a property is expected to be, without that it exists. */
const rulesOf = (property: object, more?: object): readonly unknown[] =>
  importSuite(contract(property, more))
    .suite.expectations.slice(1)
    .map(({ type, params, unsupported, common: { severity, thresholds } }) =>
      unsupported === undefined ? { type, ...params, severity, thresholds } : unsupported,
    )

describe('a data contract', () => {
  it('expects of the orders what it says', async () => {
    expect(await outcomesOf('orders.odcs.yaml')).toMatchInlineSnapshot(`
      [
        "pass expect_column_to_exist order_id: is in the sample",
        "pass expect_column_values_to_be_of_type order_id: all 5 values are of type integer",
        "pass expect_column_values_to_not_be_null order_id: all 5 values are present",
        "pass expect_column_to_exist customer_id: is in the sample",
        "pass expect_column_values_to_be_of_type customer_id: all 5 values are of type string",
        "pass expect_column_values_to_not_be_null customer_id: all 5 values are present",
        "pass expect_column_value_lengths_to_be_between customer_id: all 5 values have a length inside [2, 10]",
        "pass expect_column_values_to_match_regex customer_id: all 5 values match /^C[0-9]+$/",
        "fail expect_column_values_to_be_in_other_table customer_id: 1 of 5 values is not in the table customers",
        "pass expect_column_to_exist status: is in the sample",
        "pass expect_column_values_to_be_of_type status: all 5 values are of type string",
        "warning expect_column_values_to_be_in_set status: 1 of 5 values is not in {"placed", "shipped", "returned"}",
        "pass expect_column_to_exist amount: is in the sample",
        "pass expect_column_values_to_be_of_type amount: all 5 values are of type number",
        "fail expect_column_values_to_be_between amount: 1 of 5 values is outside [0, 10000)",
        "unchecked multipleOf amount: multipleOf is not supported: multiples of fractions are not exact in binary numbers",
        "pass expect_column_to_exist currency: is in the sample",
        "pass expect_column_values_to_be_of_type currency: all 5 values are of type string",
        "pass expect_column_values_to_match_regex currency: all 5 values match /^[A-Z]{3}$/",
        "pass unexpected_rows_expectation: the query gives no rows",
        "pass expect_column_to_exist email: is in the sample",
        "pass expect_column_values_to_be_of_type email: all 4 values are of type string",
        "fail expect_column_values_to_match_format email: 1 of 4 values is not of format email",
        "pass expect_column_values_to_not_be_null email: 1 of 5 values is missing; at least 80% must be right",
        "unchecked missingValues email: missingValues is not supported: NULL and other values are not counted together; name the others with --null-values n/a, and use the metric nullValues",
        "pass expect_column_to_exist ordered_at: is in the sample",
        "pass expect_column_values_to_be_of_type ordered_at: all 5 values are of type timestamp",
        "pass expect_column_to_exist shipped_on: is in the sample",
        "pass expect_column_values_to_be_of_type shipped_on: all 3 values are of type date",
        "fail expect_column_values_to_be_unique order_id: 2 of 5 values occur more than once",
        "pass expect_table_row_count_to_be_between: 5 rows, between 1 and 1,000",
        "pass expect_compound_columns_to_be_unique: all 5 rows are unique by customer_id, ordered_at",
        "pass unexpected_rows_expectation: the query gives no rows",
        "unchecked text: text is not supported: it is a text for people: Amounts are with taxes.",
        "unchecked custom: custom is not supported: it is a rule of soda",
        "fail expect_table_row_count_to_be_between: 5 rows; expected between 1 and 3",
        "pass expect_column_mean_to_be_between amount: the mean 80.48 is inside [50, 100]",
      ]
    `)
  })

  it.each<[string, object, object]>([
    ['fewer than 5', { metric: 'nullValues', mustBeLessThan: 5 }, { thresholds: { error: 5 } }],
    ['at most 5', { metric: 'nullValues', mustBeLessOrEqualTo: 5 }, { thresholds: { error: 6 } }],
    ['none', { metric: 'nullValues', mustBe: 0 }, { mostly: 1, thresholds: undefined }],
    ['fewer than 1', { rule: 'nullCheck', mustBeLessThan: 1 }, { mostly: 1, thresholds: undefined }],
    [
      'less than 5 %',
      { metric: 'nullValues', mustBeLessThan: 5, unit: 'percent' },
      { thresholds: { error: 0.05 } },
    ],
    ['at most 41 %', { metric: 'nullValues', mustBeLessOrEqualTo: 41, unit: 'percent' }, { mostly: 0.59 }],
    ['between 0 and 2', { metric: 'nullValues', mustBeBetween: [0, 2] }, { thresholds: { error: 3 } }],
    [
      'a warning',
      { metric: 'nullValues', mustBeLessThan: 5, severity: 'Warning' },
      { thresholds: { warning: 5 } },
    ],
  ])('limits how many values are missing: %s', (_, quality, expected) => {
    expect(rulesOf({ quality: [quality] })).toMatchObject([
      { type: 'expect_column_values_to_not_be_null', column: 'a', ...expected },
    ])
  })

  it.each<[object, string]>([
    [{ metric: 'nullValues' }, 'does not say what the number must be'],
    [{ metric: 'nullValues', mustBeGreaterThan: 3 }, 'requires some such values'],
    [{ metric: 'nullValues', mustBe: 3 }, 'requires some such values'],
    [{ metric: 'nullValues', mustNotBe: 3 }, "mustNotBe isn't a range of numbers"],
    [{ metric: 'nullValues', mustBeLessThan: 'many' }, 'mustBeLessThan: "many" isn\'t a number'],
    [{ metric: 'nullValues', mustBeBetween: [3, 1] }, "mustBeBetween: [3,1] isn't a range"],
    [{ metric: 'nullValues', mustBeLessThan: 0 }, 'no number of values is below its limit'],
    [{ metric: 'nullValues', mustBeLessThan: 100, unit: 'percent' }, 'its limit is all values'],
    [{ metric: 'nullValues', mustBe: 0, unit: 'furlongs' }, 'the unit furlongs is neither rows nor percent'],
    [{ metric: 'freshness', mustBe: 0 }, 'there is no such metric in the standard'],
    [{ metric: 'invalidValues', mustBe: 0 }, 'neither validValues nor pattern'],
    [{ metric: 'invalidValues', mustBe: 0, arguments: { pattern: '(?=a)' } }, 'regex'],
    [{ mustBe: 0 }, 'names no metric'],
    [{ type: 'sql', mustBe: 0 }, 'has no query'],
    [{ type: 'sql', query: 'SELECT 1' }, 'does not say what the value must be'],
    [{ type: 'custom', engine: 'soda', implementation: 'x' }, 'it is a rule of soda'],
    [{ type: 'custom', engine: 'touchstone', implementation: '{' }, "its implementation isn't YAML"],
    [
      { type: 'custom', engine: 'touchstone', implementation: 'type: expect_magic' },
      'no expectation "expect_magic"',
    ],
    [{ type: 'magic' }, 'a rule is of type library, sql, custom or text'],
    ['words' as unknown as object, 'names no metric'],
  ])('%j is unsupported, with its reason', (quality, reason) => {
    const [skip] = rulesOf({ quality: [quality] })
    expect(skip).toContain(reason)
  })

  it.each<[object, object]>([
    [{ logicalType: 'date', logicalTypeOptions: { format: 'dd.MM.yyyy' } }, { strftimeFormat: '%d.%m.%Y' }],
    [{ logicalType: 'time', logicalTypeOptions: { format: "HH'h'mm" } }, { strftimeFormat: '%Hh%M' }],
    [
      { logicalType: 'timestamp', logicalTypeOptions: { format: "yyyy-MM-dd'T'HH:mm:ssZ" } },
      { type_: 'timestamp' },
    ],
    [
      { logicalType: 'integer', logicalTypeOptions: { minimum: 1, exclusiveMinimum: true } },
      { type_: 'integer' },
    ],
    [{ physicalType: 'VARCHAR(20)' }, { type_: 'VARCHAR(20)' }],
  ])('%j', (property, expected) => {
    expect(rulesOf(property)[0]).toMatchObject(expected)
  })

  it('has columns called by their physical names, also in keys', () => {
    const properties = [
      { name: 'number', physicalName: 'no', primaryKey: true, primaryKeyPosition: 2 },
      { name: 'year', primaryKey: true, primaryKeyPosition: 1 },
    ]
    const { suite } = importSuite(contract({}, { properties }))
    expect(suite.expectations.at(-1)).toMatchObject({
      type: 'expect_compound_columns_to_be_unique',
      params: { columnList: ['year', 'no'] },
    })
  })

  it.each(['v2.2.2', undefined, 'v4.0.0', 3])('of version %s is refused', (apiVersion) => {
    expect(() => importSuite({ ...contract({}), apiVersion })).toThrow(/apiVersion is .*; v3.x is read/)
  })

  it('of several objects is of the one that is named', () => {
    const two = {
      ...contract({}),
      schema: [
        { name: 'orders', properties: [{ name: 'a' }] },
        { name: 'customers', properties: [{ name: 'b' }] },
      ],
    }
    expect(importSuite(two, { table: 'customers' }).suite).toMatchObject({
      name: 'customers',
      expectations: [{ params: { column: 'b' } }],
    })
    expect(() => importSuite(two)).toThrow('has rules of orders, customers; say which are meant')
  })
})
