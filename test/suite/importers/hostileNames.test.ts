import { expect, test } from 'vitest'
import { importSuite } from '../../../src/suite/importing/importSuite.ts'

const field = { name: 'a', type: 'constructor', format: 'x', constraints: { toString: 1, constructor: 2 } }
const column = {
  name: 'a',
  data_type: 'constructor',
  data_tests: ['constructor', { toString: { a: 1 } }],
  constraints: [{ type: 'constructor' }],
}
const property = {
  name: 'a',
  logicalType: 'string',
  logicalTypeOptions: { constructor: 1, format: 'constructor' },
  quality: [
    { metric: 'constructor', mustBe: 0 },
    { metric: 'rowCount', mustToString: 0 },
    { type: 'custom', engine: 'constructor', implementation: {} },
  ],
}

/** Names that every object of JavaScript knows, where a format has names of its own. */
const documents: readonly (readonly [name: string, document: object, refused: readonly string[]])[] = [
  [
    'JSON Schema',
    { type: 'object', properties: { a: { type: 'constructor', toString: 1, format: 'valueOf' } } },
    ['toString', 'format', 'type'],
  ],
  [
    'Frictionless',
    { fields: [field], fieldsMatch: 'constructor' },
    ['fieldsMatch', 'type', 'toString', 'constructor'],
  ],
  [
    'dbt',
    { version: 2, models: [{ name: 'm', columns: [column], contract: { enforced: true } }] },
    ['expect_column_values_to_be_of_type', 'constraint constructor', 'constructor', 'toString'],
  ],
  [
    'pandera',
    { schema_type: 'dataframe', columns: { a: { checks: { constructor: 1, toString: 2 } } } },
    ['constructor', 'toString'],
  ],
  [
    'Soda',
    {
      dataset: 'x',
      checks: [
        { constructor: {} },
        { aggregate: { function: 'constructor', threshold: { must_be: 1 } } },
        { row_count: { threshold: { must_toString: 1 } } },
      ],
    },
    ['constructor', 'aggregate', 'row_count'],
  ],
  [
    'SodaCL',
    { 'checks for m': ['constructor = 1', { 'invalid_count(a) = 0': { 'valid format': 'toString' } }] },
    ['constructor = 1', 'invalid_count(a) = 0'],
  ],
  [
    'Open Data Contract',
    { kind: 'DataContract', apiVersion: 'v3.0.0', schema: [{ name: 'm', properties: [property] }] },
    ['format', 'constructor', 'constructor', 'rowCount', 'custom'],
  ],
]

test.each(documents)('%s: what it does not know is told, whatever its name', (_, document, refused) => {
  const { unsupported } = importSuite(document)
  expect(unsupported.map(({ rule }) => rule)).toEqual(refused)
})

test('a schema that leads back to itself is told', () => {
  const { unsupported } = importSuite({
    type: 'object',
    required: ['a'],
    properties: { a: { type: 'integer', allOf: [{ $ref: '#/properties/a' }] } },
  })
  expect(unsupported).toMatchObject([{ rule: 'allOf', column: 'a' }])
})
