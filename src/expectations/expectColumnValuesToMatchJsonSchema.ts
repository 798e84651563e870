import { z } from 'zod'
import { columnMapExpectation } from './base/columnMapExpectation.ts'
import { jsonSchema as compiled } from '../columns/jsonSchema.ts'
import { jsonSchemaParam } from './params/jsonSchemaParam.ts'
import type { Value } from '../core/row.ts'
import { column, mostly } from './params/columnParams.ts'

/**
 * Expects every value of a column to be JSON text that fits a JSON Schema (draft 4 to 2020-12, as its `$schema` says).
 * Text that isn't JSON does not fit. Missing values are ignored.
 *
 * @example
 * { column: details, json_schema: { type: object, required: [items], properties: { items: { type: integer, minimum: 1 } } } }
 */
export const expectColumnValuesToMatchJsonSchema = columnMapExpectation({
  type: 'expect_column_values_to_match_json_schema',
  params: z.strictObject({ column, jsonSchema: jsonSchemaParam, mostly }),
  accepts({ jsonSchema }) {
    const fits = compiled(jsonSchema)
    if (fits instanceof Error) throw fits
    return (value) => {
      const json = parsed(value)
      return json !== undefined && fits(json)
    }
  },
  broken: () => 'do not fit the JSON Schema',
  kept: () => 'fit the JSON Schema',
})

/** Undefined if the text isn't JSON. */
function parsed(value: Value): unknown {
  if (typeof value !== 'string') return value
  try {
    return JSON.parse(value) as unknown
  } catch {
    return undefined
  }
}
