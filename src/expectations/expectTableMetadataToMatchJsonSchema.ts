import { z } from 'zod'
import { artifactExpectation, table } from './base/artifactExpectation.ts'
import { jsonSchema as compiled } from '../columns/jsonSchema.ts'
import { jsonSchemaParam } from './params/jsonSchemaParam.ts'
import { tableName } from '../core/tableName.ts'

/**
 * Expects what was written down with a table's version to fit a JSON Schema: the metadata of a registry, or the
 * `meta.json` of a versioned dataset. So keys can be required, and values such as `TBD` rejected.
 *
 * @example
 * { json_schema: { type: object, required: [owner] } }
 */
export const expectTableMetadataToMatchJsonSchema = artifactExpectation({
  type: 'expect_table_metadata_to_match_json_schema',
  params: z.strictObject({ jsonSchema: jsonSchemaParam, table }),
  judge({ jsonSchema, table }, { metadata }) {
    if (!metadata) return { status: 'error', message: `${tableName(table)} has no metadata` }
    const fits = compiled(jsonSchema)
    if (fits instanceof Error) throw fits
    if (fits(metadata))
      return { status: 'pass', message: `the metadata of ${tableName(table)} fit the JSON Schema` }
    const problems = (fits.errors ?? []).map(({ instancePath, message = '' }) =>
      `${instancePath.slice(1).replaceAll('/', '.')} ${message}`.trim(),
    )
    const message = `the metadata of ${tableName(table)} do not fit the JSON Schema: ${problems.join('; ')}`
    return { status: 'fail', message, expected: jsonSchema, observed: problems }
  },
})
