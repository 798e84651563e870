import { describe, expect, it } from 'vitest'
import { importSuite } from '../../../src/suite/importing/importSuite.ts'
import { statusesOn } from './outcomes.ts'

const contract = (fields: object, more: object = {}, model: object = {}): object => ({
  dataContractSpecification: '1.2.0',
  id: 'shop',
  info: { title: 't', version: '1.0.0' },
  models: { visits: { type: 'table', fields, ...model } },
  ...more,
})
const unread = (line: string): string => line.replace(/^(skip|unchecked)/, 'unread')
const own = async (document: object, sample: string): Promise<readonly string[]> =>
  (await statusesOn(document, sample)).filter((line) => !line.includes('to_exist')).map(unread)

describe('a contract of the Data Contract Specification', () => {
  it('expects of a table what its model says', async () => {
    const document = contract({
      vid: { type: 'integer', required: true, unique: true },
      price: { type: 'decimal', precision: 8, scale: 5, minimum: 2 },
      at: { type: 'timestamp_tz' },
      label: { type: 'varchar', enum: ['1', '7'], maxLength: 1 },
    })
    const sample = 'vid,label,at,price\n1,1,2024-01-01T00:00:00Z,4.5\n2,7,2024-01-02T00:00:00Z,1\n'
    expect(await statusesOn(document, sample)).toEqual([
      'pass expect_column_to_exist vid',
      'pass expect_column_values_to_be_of_type vid',
      'pass expect_column_values_to_not_be_null vid',
      'pass expect_column_values_to_be_unique vid',
      'pass expect_column_to_exist price',
      'pass expect_column_values_to_be_of_type price',
      'fail expect_column_values_to_be_between price',
      'pass expect_column_to_exist at',
      'pass expect_column_values_to_be_of_type at',
      'pass expect_column_to_exist label',
      'pass expect_column_values_to_be_of_type label',
      'pass expect_column_value_lengths_to_be_between label',
      'pass expect_column_values_to_be_in_set label',
    ])
  })

  it.each([
    ['P1DT1H', 'fail'],
    ['1000000 h', 'pass'],
    ['often', 'unread'],
  ])('says how fresh the data must be: %s', async (threshold, status) => {
    const servicelevels = {
      freshness: { threshold, timestampField: 'visits.at' },
      retention: { period: 'P1Y', timestampField: 'visits.at' },
      availability: { percentage: '99.9%' },
    }
    const [fresh, ...others] = await own(contract({ at: {} }, { servicelevels }), 'at\n2024-01-01\n')
    expect(fresh).toBe(
      status === 'unread' ? 'unread freshness at' : `${status} expect_row_values_to_have_recent_data at`,
    )
    expect(others).toEqual(['unread retention at'])
  })

  it.each<[string, object, readonly string[]]>([
    [
      'a primary key of a field, as before 1.0',
      contract({ a: { primary: true } }, { dataContractSpecification: '0.9.3' }),
      ['pass expect_column_values_to_not_be_null a', 'fail expect_column_values_to_be_unique a'],
    ],
    [
      'a primary key of the model',
      contract({ a: {}, b: {} }, {}, { primaryKey: ['a', 'b'] }),
      [
        'pass expect_column_values_to_not_be_null a',
        'pass expect_column_values_to_not_be_null b',
        'pass expect_compound_columns_to_be_unique',
      ],
    ],
    [
      'a definition',
      contract(
        { a: { $ref: '#/definitions/key' } },
        { definitions: { key: { type: 'integer', maximum: 0 } } },
      ),
      ['pass expect_column_values_to_be_of_type a', 'fail expect_column_values_to_be_between a'],
    ],
    ['a definition elsewhere', contract({ a: { $ref: 'https://x.test/key' } }), ['unread $ref a']],
    ['a type that columns do not have', contract({ a: { type: 'bytes' } }), ['unread type a']],
    ['a struct', contract({ a: { type: 'struct', fields: { x: {} } } }), ['unread logicalType a']],
    [
      'quality in SQL',
      contract(
        {},
        {},
        { quality: [{ type: 'sql', query: 'SELECT count(*) FROM {model}', mustBeGreaterThanOrEqualTo: 3 }] },
      ),
      ['fail unexpected_rows_expectation'],
    ],
    [
      'a text for people',
      contract({ a: { quality: [{ type: 'text', description: 'is right' }] } }),
      ['unread text a'],
    ],
    [
      'a query that reads the model by its name',
      contract({
        a: { quality: [{ type: 'sql', query: 'SELECT count(*) FROM visits WHERE a < 0', mustBe: 0 }] },
      }),
      ['pass unexpected_rows_expectation'],
    ],
    [
      'checks in SodaCL, as in 0.9',
      contract(
        {},
        {
          quality: {
            type: 'SodaCL',
            specification: { 'checks for visits': ['row_count > 5', 'missing_count(a) = 0'] },
          },
        },
      ),
      ['fail expect_table_row_count_to_be_between', 'pass expect_column_values_to_not_be_null a'],
    ],
    [
      'checks in SodaCL as text',
      contract({}, { quality: { type: 'SodaCL', specification: 'checks for visits:\n  - row_count = 2\n' } }),
      ['pass expect_table_row_count_to_be_between'],
    ],
    [
      'expectations, as in 0.9',
      contract(
        {},
        {
          quality: {
            type: 'great-expectations',
            specification: {
              visits: '[{"expectation_type": "expect_table_row_count_to_equal", "kwargs": {"value": 3}}]',
            },
          },
        },
      ),
      ['fail expect_table_row_count_to_equal'],
    ],
    [
      'quality of another tool',
      contract({ a: {} }, { quality: { type: 'montecarlo', specification: 'x' } }),
      ['unread quality montecarlo'],
    ],
  ])('reads %s', async (_, document, expected) => {
    expect(await own(document, 'a,b\n1,x\n1,y\n')).toEqual(expected)
  })

  it('has several models, of which one is chosen', () => {
    const document = contract({ a: {} }, { models: { a: { fields: { x: {} } }, b: { fields: { y: {} } } } })
    expect(importSuite(document, { table: 'b' }).suite.expectations).toMatchObject([
      { params: { column: 'y' } },
    ])
    expect(() => importSuite(document)).toThrow('has rules of a, b')
  })

  it('looks values up in the model that a field refers to', () => {
    expect(importSuite(contract({ a: { references: 'orders.id' } })).suite.expectations[1]).toMatchObject({
      type: 'expect_column_values_to_be_in_other_table',
      params: { column: 'a', otherTable: 'orders', otherColumn: 'id' },
    })
  })

  it.each<[object, string]>([
    [{ dataContractSpecification: '2.0' }, 'unknown version "2.0" (expected 0.9 to 1.2)'],
    [{ models: {} }, 'the contract has no models'],
  ])('is refused where it is useless as a whole: %j', (more, message) => {
    expect(() => importSuite(contract({}, more))).toThrow(message)
  })
})
