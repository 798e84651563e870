import { z } from 'zod'
import { commonParams } from '../../core/commonParams.ts'
import { csvOptions } from '../../core/csvOptions.ts'
import { suiteSettings } from '../../core/suiteSettings.ts'
import type { AnyExpectationFactory, Catalog } from './catalog.ts'
import { toSnake } from '../reading/caseNames.ts'
import { takesDriftTest } from './takesDriftTest.ts'

/** One name of data, or a list of the files of one table. */
const data = { type: ['string', 'array'], items: { type: 'string' }, minItems: 1 }

interface Schema {
  readonly description?: string
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
interface TestSchema {
  readonly enum: readonly string[]
}

const withNames = (test: TestSchema, ownTests: readonly string[]): TestSchema => ({
  ...test,
  enum: [...test.enum, ...ownTests],
})

interface Claim {
  readonly properties: { readonly type: { readonly const: string } }
  readonly required: readonly string[]
  readonly additionalProperties: false
}

function claimOf(
  { definition: { type, params } }: AnyExpectationFactory,
  ownTests: readonly string[],
  description?: string,
): Claim {
  const schema = schemaOf(params)
  const own = inSnake(schema)
  const said = description ?? schema.description
  return {
    properties: {
      type: { const: type, ...(said !== undefined && { description: said }) },
      ...own,
      ...('column' in own && { column }),
      ...(takesDriftTest(params) && { test: withNames(own['test'] as TestSchema, ownTests) }),
      ...common,
    },
    required: ['type', ...(schema.required ?? []).map(toSnake)],
    additionalProperties: false,
  }
}

/**
 * The JSON Schema of suite files that name these expectations, for editors. The meaning of an expectation is in
 * `describe`, or by the description of its parameters.
 */
export function suiteSchema(
  { factories, driftTests }: Pick<Catalog, 'factories' | 'driftTests'>,
  describe: (factory: AnyExpectationFactory) => string | undefined = () => undefined,
): object {
  const ownTests = driftTests.map(({ name }) => name)
  const each = factories.map((factory) => claimOf(factory, ownTests, describe(factory)))
  const shorthands = factories.flatMap(({ definition }) => definition.shorthand?.key ?? [])
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Touchstone suite',
    type: 'object',
    properties: {
      suite: { type: 'string', description: 'Name of the suite' },
      plugins: {
        type: 'array',
        items: { type: 'string' },
        description:
          'Local files with custom expectations, e.g. ./my-checks.ts. They run code, so loading them takes --allow-plugins',
      },
      reference: { ...data, description: 'What the data looked like; an option of the run wins' },
      sample: { ...data, description: 'The new data; an option of the run wins' },
      tables: {
        type: 'object',
        additionalProperties: data,
        description: 'Additional tables, by name',
      },
      types: {
        type: 'object',
        additionalProperties: { type: 'string' },
        description: 'What columns of CSV files hold, where it should not be guessed, e.g. { zip: string }',
      },
      csv: {
        type: 'object',
        description: 'How CSV files are written, where it should not be guessed',
        properties: inSnake(schemaOf(csvOptions)),
        additionalProperties: false,
      },
      ...inSnake(schemaOf(suiteSettings)),
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
}
