import { toSnake } from './caseNames.ts'
import { shapeOf } from '../importers/shared/shapeOf.ts'

/** The same value with its names as a suite file spells them: the inverse of inCamel. */
export function snakeCaseKeys(value: unknown, schema: unknown): unknown {
  const shape = shapeOf(schema)
  if (!shape || typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [toSnake(name), snakeCaseKeys(inner, shape[name])]),
  )
}
