import { describe, expect, it } from 'vitest'
import { importSuite } from '../../../src/suite/importing/importSuite.ts'
import { resultsOn } from '../importers/outcomes.ts'

const odcs = (property: object): object => ({
  kind: 'DataContract',
  apiVersion: 'v3.1.0',
  schema: [{ name: 't', properties: [{ name: 'a', ...property }] }],
})
const jsonSchema = (property: object): object => ({ type: 'object', properties: { a: property } })

// frictionless-py says valid: True of a file of digits under a schema of strings: a cell of CSV is text by nature.
describe('a column that rules declare as a string', () => {
  it.each<[string, object]>([
    ['the Open Data Contract Standard', odcs({ logicalType: 'string' })],
    ['its physical type', odcs({ physicalType: 'varchar(10)' })],
    ['a pattern beside it', odcs({ logicalType: 'string', logicalTypeOptions: { pattern: '^[0-9]+$' } })],
    ['JSON Schema', jsonSchema({ type: 'string', minLength: 1 })],
    ['JSON Schema with null', jsonSchema({ type: ['string', 'null'] })],
    ['pandera', { schema_type: 'dataframe', columns: { a: { dtype: 'str' } } }],
    ['pandera with arrow', { schema_type: 'dataframe', columns: { a: { dtype: 'string[pyarrow]' } } }],
    ['Frictionless', { fields: [{ name: 'a', type: 'string' }] }],
    [
      'dbt',
      {
        models: [
          {
            name: 't',
            config: { contract: { enforced: true } },
            columns: [{ name: 'a', data_type: 'varchar' }],
          },
        ],
      },
    ],
    [
      'Soda',
      { dataset: 'x/y/t', checks: [{ schema: null }], columns: [{ name: 'a', data_type: 'varchar' }] },
    ],
  ])('is read as text from a CSV file of digits: %s', async (_, rules) => {
    expect(importSuite(rules).suite.declared?.types).toEqual({ a: 'string' })
    const results = await resultsOn(rules, 'a\n1\n2\n')
    expect(results.filter(({ status }) => status !== 'pass')).toEqual([])
  })

  it('is not read as text where Great Expectations names the dtype', () => {
    const { suite } = importSuite({
      expectations: [{ type: 'expect_column_values_to_be_of_type', kwargs: { column: 'a', type_: 'str' } }],
    })
    expect(suite.declared).toBeUndefined()
  })

  it('keeps its leading zeros', async () => {
    const [result] = await resultsOn(
      { fields: [{ name: 'a', type: 'string', constraints: { enum: ['01'] } }] },
      'a\n01\n1\n',
    ).then((results) => results.filter(({ column }) => column === 'a'))
    expect(result).toMatchObject({ status: 'fail', unexpected: { count: 1 } })
  })

  it('may be missing', async () => {
    const results = await resultsOn(jsonSchema({ type: 'string' }), 'b\n1\n')
    expect(results.map(({ status }) => status)).toEqual(['skip'])
  })

  it('is still of another type where the rules say another', async () => {
    const results = await resultsOn(odcs({ logicalType: 'integer' }), 'a\nx\n2\n')
    expect(results.map(({ status }) => status)).toEqual(['pass', 'fail'])
  })
})
