import { z } from 'zod'
import { importSuite, type ImportedSuite, type ImportOptions } from './importSuite.ts'

interface Definition {
  readonly type: string
  readonly checks?: readonly { readonly _zod: { readonly def: Check } }[]
}

interface Check {
  readonly check: string
  readonly pattern?: RegExp
}

/**
 * A suite of the rules of a row, from an object of zod. A function, such as `refine` or `transform`, and a column
 * of no type that a column can have, is reported as not supported.
 */
export const fromZod = (schema: z.ZodType, options: ImportOptions = {}): ImportedSuite =>
  importSuite(
    z.toJSONSchema(schema, {
      io: 'input',
      unrepresentable: 'any',
      // Conversion leaves out what it has no words for; here the importer must hear of it.
      override({ zodSchema, jsonSchema }) {
        const { type, checks = [] }: Definition = zodSchema._zod.def
        const own = jsonSchema as Record<string, unknown>
        if (type === 'date') Object.assign(own, { type: 'string', format: 'date-time' })
        else if (type === 'bigint') own['type'] = 'integer'
        else if (unknownTypes.has(type)) own[`zod ${type === 'pipe' ? 'transform' : type}`] = true
        for (const { _zod } of checks) addCheck(own, _zod.def)
      },
    }),
    options,
  )

const unknownTypes = new Set([
  'map',
  'set',
  'symbol',
  'function',
  'custom',
  'promise',
  'nan',
  'transform',
  'pipe',
])

/** A function has no keyword, and a pattern of JSON Schema has no flags. */
function addCheck(own: Record<string, unknown>, { check, pattern }: Check): void {
  if (check === 'custom') own['zod refine'] = true
  const flags = pattern?.flags.replace(/[^ims]/g, '') ?? ''
  if (flags === '') return
  if (own['pattern'] === pattern?.source) own['pattern'] = `(?${flags})${pattern?.source ?? ''}`
  else own['zod regex with flags'] = true
}
