import { expectColumnValuesToMatchJsonSchema } from '../../src/expectations/expectColumnValuesToMatchJsonSchema.ts'
import { judges, refuses } from './judges.ts'

const schema = { type: 'object', properties: { n: { type: 'integer', minimum: 0 } }, required: ['n'] }
const fits = (jsonSchema: Record<string, unknown>) =>
  expectColumnValuesToMatchJsonSchema({ column: 'a', jsonSchema })
const rows = (...values: (string | null)[]) => values.map((a) => ({ a }))

judges(fits, [
  {
    name: 'JSON that fits; missing values are not looked at',
    params: schema,
    sample: rows('{"n": 1}', '{"n": 0, "m": 2}', null),
    status: 'pass',
    message: 'all 2 values fit the JSON Schema',
  },
  {
    name: 'JSON that does not fit, and text that is no JSON',
    params: schema,
    sample: rows('{"n": 1}', '{"n": -1}', '{n: 1}', '', '[]'),
    status: 'fail',
    message: '4 of 5 values do not fit the JSON Schema',
    rows: [
      [2, '{"n": -1}'],
      [3, '{n: 1}'],
      [4, ''],
      [5, '[]'],
    ],
  },
  {
    name: 'text that is no JSON, by a schema that takes all',
    params: {},
    sample: rows('1', 'x'),
    status: 'fail',
    message: '1 of 2 values does not fit the JSON Schema',
    rows: [[2, 'x']],
  },
  {
    name: 'a tuple as 2020-12 writes it',
    params: { $schema: 'https://json-schema.org/draft/2020-12/schema', prefixItems: [{ type: 'string' }] },
    sample: rows('["a"]', '[1]'),
    status: 'fail',
    message: '1 of 2 values does not fit the JSON Schema',
    rows: [[2, '[1]']],
  },
  {
    name: 'a schema of an old draft, and a format',
    params: { $schema: 'http://json-schema.org/draft-04/schema#', type: 'string', format: 'email' },
    sample: rows('"a@b.org"', '"a"'),
    status: 'fail',
    message: '1 of 2 values does not fit the JSON Schema',
    rows: [[2, '"a"']],
  },
])

refuses(expectColumnValuesToMatchJsonSchema, [
  [{ column: 'a', jsonSchema: { type: 'number', minimum: 'x' } }, 'jsonSchema: does not compile'],
  [{ column: 'a', jsonSchema: { $ref: 'https://elsewhere/schema' } }, "can't resolve reference"],
  [{ column: 'a', jsonSchema: [] }, 'jsonSchema'],
])
