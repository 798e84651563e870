import { toCamel } from './caseNames.ts'
import { shapeOf } from '../importers/shared/shapeOf.ts'

/**
 * The same value with its names as TypeScript spells them: those of the parameters, and within them those that the schema
 * knows. Names that users chose, e.g. in a JSON Schema, stay as they are.
 */
export function camelCaseKeys(value: unknown, schema: unknown): unknown {
  const shape = shapeOf(schema)
  if (!shape || typeof value !== 'object' || value === null || Array.isArray(value)) return value
  const entries = Object.entries(value).map(([name, inner]) => [toCamel(name), inner] as const)
  return Object.fromEntries(entries.map(([name, inner]) => [name, camelCaseKeys(inner, shape[name])]))
}
