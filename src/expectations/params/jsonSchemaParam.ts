import { z } from 'zod'
import { jsonSchema as compiled } from '../../columns/jsonSchema.ts'

/** A parameter that must be a JSON Schema. */
export const jsonSchemaParam = z
  .record(z.string(), z.unknown())
  .superRefine((schema, context) => {
    const problem = compiled(schema)
    if (problem instanceof Error)
      context.addIssue({ code: 'custom', message: `does not compile: ${problem.message}` })
  })
  .describe('JSON Schema of the values.')
