import { Ajv2020 } from 'ajv/dist/2020.js'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { commonParams } from '../src/commonParams.ts'
import * as expectations from '../src/expectations/index.ts'
import { toSnake } from '../src/suite/names.ts'
import { root } from './sourceFiles.ts'

interface Schema {
  readonly properties?: Record<string, unknown>
  readonly required?: readonly string[]
}

const schemaOf = (params: z.ZodType): Schema =>
  z.toJSONSchema(params, { io: 'input', unrepresentable: 'any' })

const inSnake = ({ properties = {} }: Schema): Record<string, unknown> =>
  Object.fromEntries(Object.entries(properties).map(([name, schema]) => [toSnake(name), schema]))

const selectors = {
  anyOf: [
    { type: 'string' },
    { type: 'array', items: { type: 'string' } },
    {
      type: 'object',
      minProperties: 1,
      maxProperties: 1,
      propertyNames: { enum: ['glob', 'regex', 'type', 'optional'] },
    },
  ],
}

const shared: Record<string, unknown> = { ...inSnake(schemaOf(commonParams)), column: selectors }
const { column, ...common } = Object.fromEntries(
  Object.keys(shared).map((name) => [name, { $ref: `#/$defs/${name}` }]),
)
const each = Object.values(expectations).map(({ definition: { type, params } }) => {
  const schema = schemaOf(params as z.ZodType)
  const own = inSnake(schema)
  return {
    properties: { type: { const: type }, ...own, ...('column' in own && { column }), ...common },
    required: ['type', ...(schema.required ?? []).map(toSnake)],
    additionalProperties: false,
  }
})
const shorthands = Object.values(expectations).flatMap(({ definition }) => definition.shorthand?.key ?? [])
const suite = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Touchstone suite',
  type: 'object',
  properties: {
    suite: { type: 'string', description: 'Name of the suite' },
    tables: {
      type: 'object',
      additionalProperties: { type: 'string' },
      description: 'Further data, by name',
    },
    columns: {
      type: 'object',
      description: 'Rules of columns, in short',
      additionalProperties: {
        type: ['object', 'null'],
        properties: Object.fromEntries([...shorthands, 'severity'].sort().map((key) => [key, {}])),
        additionalProperties: false,
      },
    },
    expectations: {
      type: 'array',
      items: {
        type: 'object',
        properties: { type: { enum: each.map(({ properties }) => properties.type.const) } },
        required: ['type'],
        allOf: each.map((then) => ({
          if: { properties: { type: then.properties.type }, required: ['type'] },
          then,
        })),
      },
    },
  },
  additionalProperties: false,
  $defs: shared,
}

it('schema/suite.schema.json is made of the definitions (vitest -u writes it)', async () => {
  await expect(`${JSON.stringify(suite, null, 1)}\n`).toMatchFileSnapshot(
    join(root, 'schema/suite.schema.json'),
  )
})

const validate = new Ajv2020({ strict: false }).compile(suite)

it.each(['fixtures/songs/suite.yaml', 'fixtures/songs/drift.yaml'])('%s fits it', (file) => {
  expect(validate(parse(readFileSync(join(root, file), 'utf8')))).toBe(true)
})

it.each([
  [{ type: 'expect_magic' }],
  [{ type: 'expect_column_to_exist' }],
  [{ type: 'expect_column_to_exist', column: 'a', colum_index: 1 }],
  [{ type: 'expect_column_values_to_not_be_null', column: 'a', mostly: 2 }],
  [{ type: 'expect_column_values_to_not_be_null', column: { globb: '*' } }],
])('%j does not', (claim) => {
  expect(validate({ expectations: [claim] })).toBe(false)
  expect(
    validate({ expectations: [{ type: 'expect_column_to_exist', column: { glob: '*' }, where: 'a > 1' }] }),
  ).toBe(true)
})
