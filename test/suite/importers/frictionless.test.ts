import { describe, expect, it } from 'vitest'
import { importSuite } from '../../../src/suite/importing/importSuite.ts'
import { runOn } from '../../dataEngine.ts'
import { outcomesOf, resultsOn } from './outcomes.ts'

const schemaOf = (field: object, more: object = {}) => ({ fields: [{ name: 'a', ...field }], ...more })
const rulesOf = (field: object, more?: object): readonly unknown[] =>
  importSuite(schemaOf(field, more))
    .suite.expectations.filter(({ type }) => type !== 'expect_table_columns_to_match_ordered_list')
    .map(({ type, params, unsupported }) =>
      unsupported === undefined ? { type, ...params } : `${type}: ${type} is not supported: ${unsupported}`,
    )

describe('a Table Schema', () => {
  it('in a data package expects of the orders what it says', async () => {
    expect(await outcomesOf('datapackage.json', 'orders')).toMatchInlineSnapshot(`
      [
        "pass expect_table_columns_to_match_ordered_list: the sample has the 8 columns expected, in order",
        "pass expect_column_values_to_be_of_type order_id: all 5 values are of type integer",
        "pass expect_column_values_to_be_between order_id: all 5 values are inside [1, ∞]",
        "pass expect_column_values_to_not_be_null customer_id: all 5 values are present",
        "pass expect_column_values_to_match_regex customer_id: all 5 values match /^(?:C[0-9]+)$/",
        "fail expect_column_values_to_be_in_set status: 1 of 5 values is not in {"placed", "shipped", "returned"}",
        "pass expect_column_values_to_be_of_type amount: all 5 values are of type number",
        "fail expect_column_values_to_be_between amount: 2 of 5 values are outside (0, 200]",
        "pass expect_column_value_lengths_to_be_between currency: all 5 values have a length inside [3, 3]",
        "fail expect_column_values_to_be_in_set currency: 1 of 5 values is not in {"EUR", "USD"}",
        "fail expect_column_values_to_match_format email: 1 of 4 values is not of format email",
        "pass expect_column_values_to_match_strftime_format ordered_at: all 5 values are written as %Y-%m-%d %H:%M:%S",
        "pass expect_column_values_to_be_of_type shipped_on: all 3 values are of type date",
        "fail expect_column_values_to_be_between shipped_on: 1 of 3 values is outside [2026-01-07, ∞]",
        "pass expect_column_values_to_not_be_null order_id: all 5 values are present",
        "fail expect_column_values_to_be_unique order_id: 2 of 5 values occur more than once",
        "pass expect_compound_columns_to_be_unique: all 5 rows are unique by customer_id, ordered_at",
        "fail expect_column_values_to_be_in_other_table customer_id: 1 of 5 values is not in the table customers",
      ]
    `)
  })

  it.each<[object, object]>([
    [{ type: 'date', format: '%d/%m/%y' }, { strftimeFormat: '%d/%m/%y' }],
    [{ type: 'date', format: 'any' }, { type: 'expect_column_values_to_be_dateutil_parseable' }],
    [{ type: 'year' }, { type_: 'integer' }],
    [{ type: 'string', format: 'uri' }, { format: 'url' }],
    [{ type: 'array' }, { jsonSchema: { type: 'array' } }],
    [{ constraints: { pattern: 'a|b' } }, { regex: '^(?:a|b)$' }],
    [{ categories: [{ value: 1, label: 'one' }, { value: 2 }] }, { valueSet: [1, 2] }],
  ])('%j', (field, expected) => {
    expect(rulesOf(field)).toMatchObject([expected])
  })

  it.each<[object, string]>([
    [{ type: 'geopoint' }, 'type: type is not supported: no column is checked to be of type geopoint'],
    [{ type: 'string', format: 'wkt' }, 'format: format is not supported'],
    [
      { type: 'any', constraints: { magic: 1 } },
      'magic: magic is not supported: there is no such constraint',
    ],
    [{ constraints: { pattern: 3 } }, "pattern: pattern is not supported: it isn't text"],
    [{ constraints: { minimum: 3, maximum: 1 } }, 'min_value is above max_value'],
  ])('%j is unsupported, with its reason', (field, reason) => {
    expect(rulesOf(field)).toEqual([expect.stringContaining(reason)])
  })

  it.each<[string, object, string, string]>([
    // frictionless-py 5: valid.
    ['a decimal comma', { type: 'number', decimalChar: ',', groupChar: '.' }, '"2.500,75"\n"1,5"', 'pass'],
    ['groups of an integer', { type: 'integer', groupChar: ',' }, '"1,001"\n"12,345"', 'pass'],
    ['groups only where they are declared', { type: 'integer', groupChar: ' ' }, '"1,001"\n2', 'fail'],
    ['no fraction in an integer', { type: 'integer', groupChar: ',' }, '1.5\n2', 'fail'],
    ['text around a number', { type: 'number', bareNumber: false }, '€ 12.5\n95%', 'pass'],
    ['no text around a number', { type: 'number', decimalChar: ',' }, '€ 12\n95', 'fail'],
    [
      'a minimum',
      { type: 'number', decimalChar: ',', groupChar: '.', constraints: { minimum: 1 } },
      '"2.500,75"\n"1,5"',
      'pass',
    ],
    [
      'a maximum that is crossed',
      { type: 'number', decimalChar: ',', groupChar: '.', constraints: { maximum: 1000 } },
      '"2.500,75"\n"1,5"',
      'fail',
    ],
    ['a set', { type: 'number', decimalChar: ',', constraints: { enum: [1.5, 2] } }, '"1,5"\n"2,0"', 'pass'],
    ['another text for missing', { type: 'number', missingValues: ['', '-'] }, '1.5\n-', 'pass'],
    [
      'a required value that is missing',
      { type: 'number', missingValues: ['', '-'], constraints: { required: true } },
      '1.5\n-',
      'fail',
    ],
    [
      'a minimum beside a text for missing',
      { type: 'integer', missingValues: ['-99'], constraints: { minimum: 0 } },
      '1\n-99',
      'pass',
    ],
    ['an empty cell that is no missing number', { type: 'integer', missingValues: ['-'] }, '1\n""', 'fail'],
    ['digits as a string', { type: 'string', constraints: { minLength: 3 } }, '007\n008', 'pass'],
    ['digits in a set of strings', { type: 'string', constraints: { enum: ['007'] } }, '007\n7', 'fail'],
  ])('reads %s', async (_, field, cells, status) => {
    const own = await resultsOn(schemaOf(field), `a\n${cells}\n`)
    expect(own.some((each) => each.status === 'fail') ? 'fail' : 'pass').toBe(status)
    expect(own.filter((each) => each.status === 'error' || each.status === 'skip')).toEqual([])
  })

  it.each(['true\nFALSE\n1\n0\n', '1\n0\n', 'true\nfalse\n'])(
    'knows booleans as Frictionless writes them: %j',
    async (cells) => {
      const { suite } = importSuite(schemaOf({ type: 'boolean' }))
      const { results } = await runOn({ sample: `a\n${cells}` }, suite.expectations)
      expect(results.map(({ status, message }) => `${status} ${message}`)).toEqual(
        results.map(({ message }) => `pass ${message}`),
      )
      const wrong = await runOn({ sample: `a\n${cells}2\n` }, suite.expectations)
      expect(wrong.results.map(({ status }) => status)).toContain('fail')
    },
  )

  it.each<[unknown, object | string]>([
    [undefined, { type: 'expect_table_columns_to_match_ordered_list', params: { columnList: ['a'] } }],
    ['equal', { params: { columnSet: ['a'], exactMatch: true } }],
    [['superset'], { params: { columnSet: ['a'], exactMatch: false } }],
    ['subset', { params: { columnSet: [], optionalColumns: ['a'], exactMatch: true } }],
    ['partial', { type: 'fieldsMatch' }],
    ['magic', { type: 'fieldsMatch' }],
  ])('fieldsMatch %j', (fieldsMatch, expected) => {
    expect(importSuite(schemaOf({}, { fieldsMatch })).suite.expectations[0]).toMatchObject(expected as object)
  })

  it('refers to itself where a foreign key names no resource', () => {
    const foreignKeys = [
      { fields: ['parent'], reference: { fields: ['id'] } },
      { fields: ['a', 'b'], reference: { resource: 'x', fields: ['a', 'b'] } },
    ]
    expect(rulesOf({ type: 'string' }, { foreignKeys })).toMatchObject([
      { column: 'parent', otherTable: 'sample', otherColumn: 'id' },
      'foreignKey: foreignKey is not supported: only keys of one field are looked up',
    ])
  })

  it.each<[object, string]>([
    [
      { resources: [{ name: 'a', path: 'a.csv', schema: 'a.json' }] },
      'the schema of a is in a.json; give that file as the suite',
    ],
    [{ resources: [{ name: 'a', path: 'a.csv' }] }, 'the resource a has no schema'],
    [
      {
        resources: [
          { name: 'a', path: 'a.csv' },
          { name: 'b', path: 'b.csv' },
        ],
      },
      'has rules of a, b; say which are meant',
    ],
    [{ fields: [] }, 'there is no rule in it'],
  ])('%j is refused', (document, message) => {
    expect(() => importSuite(document)).toThrow(message)
  })
})
