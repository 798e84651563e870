import { describe, expect, it } from 'vitest'
import { importSuite } from '../../../src/suite/importing/importSuite.ts'
import { outcomesOf } from './outcomes.ts'

const rulesOf = (property: unknown, more: object = {}): readonly unknown[] =>
  importSuite({ type: 'object', properties: { a: property }, ...more }).suite.expectations.map(
    ({ type, params, unsupported }) =>
      unsupported === undefined ? { type, ...params } : `${type}: ${type} is not supported: ${unsupported}`,
  )

describe('a JSON Schema of a row', () => {
  it('expects of the orders what it says', async () => {
    expect(await outcomesOf('orders.schema.json')).toMatchInlineSnapshot(`
      [
        "pass expect_column_to_exist order_id: is in the sample",
        "pass expect_column_values_to_not_be_null order_id: all 5 values are present",
        "pass expect_column_values_to_be_of_type order_id: all 5 values are of type integer",
        "pass expect_column_values_to_be_between order_id: all 5 values are inside [1, 9223372036854775807]",
        "pass expect_column_to_exist customer_id: is in the sample",
        "pass expect_column_values_to_not_be_null customer_id: all 5 values are present",
        "pass expect_column_values_to_match_regex customer_id: all 5 values match /^C[0-9]+$/",
        "pass expect_column_values_to_be_of_type customer_id: all 5 values are of type string",
        "pass expect_column_value_lengths_to_be_between customer_id: all 5 values have a length inside [-∞, 10]",
        "pass expect_column_to_exist status: is in the sample",
        "pass expect_column_values_to_not_be_null status: all 5 values are present",
        "fail expect_column_values_to_be_in_set status: 1 of 5 values is not in {"placed", "shipped", "returned"}",
        "pass expect_column_to_exist amount: is in the sample",
        "pass expect_column_values_to_not_be_null amount: all 5 values are present",
        "unchecked multipleOf amount: multipleOf is not supported: multiples of fractions are not exact in binary numbers",
        "pass expect_column_values_to_be_of_type amount: all 5 values are of type number",
        "fail expect_column_values_to_be_between amount: 1 of 5 values is outside [0, 10000)",
        "pass expect_column_values_to_be_of_type currency: all 5 values are of type string",
        "fail expect_column_values_to_be_in_set currency: 1 of 5 values is not in {"EUR", "USD"}",
        "pass expect_column_value_lengths_to_be_between currency: all 5 values have a length inside [3, ∞]",
        "fail expect_column_values_to_match_format email: 1 of 4 values is not of format email",
        "pass expect_column_values_to_be_of_type email: all 4 values are of type string",
        "pass expect_column_to_exist ordered_at: is in the sample",
        "pass expect_column_values_to_not_be_null ordered_at: all 5 values are present",
        "pass expect_column_values_to_be_of_type ordered_at: all 5 values are of type timestamp",
        "pass expect_column_to_exist shipped_on: is in the sample",
        "pass expect_column_values_to_be_of_type shipped_on: all 3 values are of type date",
        "skip expect_column_values_to_not_be_in_set: no column is selected by the name coupon, which is optional",
        "skip expect_column_values_to_be_of_type: no column is selected by the name coupon, which is optional",
        "skip expect_column_values_to_match_json_schema: no column is selected by the name lines, which is optional",
        "unchecked if: if is not supported: rules of a row as a whole are not carried over",
        "unchecked then: then is not supported: rules of a row as a whole are not carried over",
      ]
    `)
  })

  it.each<[unknown, object]>([
    [{ type: 'string', format: 'date' }, { type_: 'date' }],
    [{ type: ['integer', 'null'] }, { type_: 'integer' }],
    [{ type: ['integer', 'string'] }, { typeList: ['integer', 'string'] }],
    [{ anyOf: [{ type: 'integer' }, { type: 'string' }] }, { typeList: ['integer', 'string'] }],
    [{ oneOf: [{ const: 1 }, { const: 'x' }, { const: null }] }, { valueSet: [1, 'x'] }],
    [{ const: 3 }, { valueSet: [3] }],
    [{ not: { enum: [3] } }, { type: 'expect_column_values_to_not_be_in_set', valueSet: [3] }],
    [
      { minimum: 1, exclusiveMinimum: true },
      { minValue: 1, strictMin: true },
    ],
    [
      { minimum: 1, exclusiveMinimum: 5 },
      { minValue: 5, strictMin: true },
    ],
    [
      { minimum: 7, exclusiveMinimum: 5 },
      { minValue: 7, strictMin: false },
    ],
    [
      { minimum: 0, maximum: '9223372036854775807' },
      { minValue: '0', maxValue: '9223372036854775807' },
    ],
    [{ format: 'uuid' }, { format: 'uuid' }],
  ])('%j', (schema, expected) => {
    expect(rulesOf(schema)[0]).toMatchObject({ column: { optional: 'a' }, ...expected })
  })

  it.each<[unknown, string]>([
    [{ pattern: '(?=a)' }, 'match_regex: '],
    [{ enum: [] }, 'be_in_set: '],
    [{ minimum: 5, maximum: 1 }, 'be_between: '],
    [
      { format: 'duration' },
      'format: format is not supported: no values are checked to be of format duration',
    ],
    [{ type: 'money' }, 'type: type is not supported'],
    [{ anyOf: [{ minimum: 3 }, { maximum: 1 }] }, 'anyOf: anyOf is not supported'],
    [{ not: { type: 'string' } }, 'not: not is not supported: only values can be forbidden'],
    [{ if: {} }, 'if: if is not supported'],
    [{ $ref: 'other.json' }, '$ref: $ref is not supported'],
    [{ $ref: '#/properties/a' }, '$ref: $ref is not supported'],
    [
      { type: 'array', items: { $ref: '#/a' } },
      'type: type is not supported: no column is checked to be of type array',
    ],
    [false, 'false: false is not supported'],
  ])('%j is unsupported, with its reason', (schema, reason) => {
    expect(rulesOf(schema)).toEqual([expect.stringContaining(reason)])
  })

  it('closed to further properties, has no further columns', () => {
    expect(rulesOf({}, { required: ['a'], additionalProperties: false })).toMatchObject([
      { type: 'expect_table_columns_to_match_set', columnSet: ['a'] },
      { type: 'expect_column_to_exist' },
    ])
    expect(rulesOf({}, { additionalProperties: false })).toMatchObject([
      { type: 'expect_table_columns_to_match_set', columnSet: [], optionalColumns: ['a'] },
    ])
  })

  it('may be that of the items of an array, by a reference', () => {
    const { suite } = importSuite({
      $ref: '#/$defs/songs',
      $defs: {
        songs: { type: 'array', minItems: 1, uniqueItems: true, items: { $ref: '#/$defs/song' } },
        song: { type: 'object', properties: { a: { type: 'integer' }, b: {} }, required: ['a', 'c'] },
      },
    })
    expect(suite.expectations.map(({ type, params }) => [type, params['column']])).toEqual([
      ['expect_column_to_exist', 'c'],
      ['expect_column_to_exist', 'a'],
      ['expect_column_values_to_not_be_null', 'a'],
      ['expect_column_values_to_be_of_type', 'a'],
      ['expect_table_row_count_to_be_between', undefined],
      ['expect_compound_columns_to_be_unique', undefined],
    ])
  })

  it('of no object is refused', () => {
    const schema = 'https://json-schema.org/draft/2020-12/schema'
    expect(() => importSuite({ $schema: schema, type: 'string' })).toThrow(
      'it is of no object with properties',
    )
    expect(() => importSuite({ $schema: schema, $ref: '#' })).toThrow('it is of no object with properties')
  })
})
