import { messageOf } from '../../errors/messageOf.ts'
import { UsageError } from '../../errors/usageError.ts'
import { importSuite, type ImportedSuite, type ImportOptions } from './importSuite.ts'
import { isRecord } from '../importers/shared/record.ts'

/** A schema that says itself as JSON Schema (https://standardschema.dev/json-schema), e.g. of Valibot or ArkType. */
export interface StandardJsonSchema {
  readonly '~standard': {
    readonly vendor: string
    readonly jsonSchema?: { readonly input: (options: { readonly target: 'draft-2020-12' }) => unknown }
  }
}

/**
 * A suite of the rules of a row, from a schema of any library that can say it as JSON Schema. Rules that the
 * library leaves out of it, such as functions of the user, are lost; `fromZod` reports them.
 */
export function fromStandardSchema(schema: StandardJsonSchema, options: ImportOptions = {}): ImportedSuite {
  const { vendor, jsonSchema } = schema['~standard']
  if (!jsonSchema)
    throw new UsageError(
      `the schema is of ${vendor}, which cannot say it as JSON Schema here; make one with a function of that library, and give it to importSuite`,
    )
  try {
    const document = jsonSchema.input({ target: 'draft-2020-12' })
    if (!isRecord(document)) throw new Error("it isn't a map")
    return importSuite(document, options)
  } catch (cause) {
    throw new UsageError(`the schema of ${vendor} cannot be used as a row: ${messageOf(cause)}`, { cause })
  }
}
