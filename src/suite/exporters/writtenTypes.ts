import type { Suite } from '../../core/suite.ts'
import { isRecord } from '../importers/shared/record.ts'

/**
 * Returns the types that a suite file says. A column that the data may lack has none: a file's `types` are of columns that
 * exist.
 */
export function writtenTypes({ types, declared, expectations }: Suite): Readonly<Record<string, string>> {
  const optional = new Set(
    expectations.map(({ params: { column } }) => isRecord(column) && column['optional']),
  )
  const known = Object.entries(declared?.types ?? {}).filter(([name]) => !optional.has(name))
  return { ...Object.fromEntries(known), ...types }
}
