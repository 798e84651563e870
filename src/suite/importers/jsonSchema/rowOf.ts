import type { Path } from '../shared/importer.ts'
import { isRecord, type Fields } from '../shared/record.ts'
import { resolveReference } from './resolveReference.ts'

export interface RowSchema {
  readonly schema: Fields
  readonly at: Path
  /** The schema of the array whose items the rows are, if they are. */
  readonly table: Fields | null
}

/** The schema of a row in a document: the document itself, or that of the items of its array. Null where there is none. */
export function rowOf(document: Fields): RowSchema | null {
  const [root, at] = resolveReference(document, [], document)
  if (isRecord(root['properties'])) return { schema: root, at, table: null }
  if (root['type'] !== 'array' || !isRecord(root['items'])) return null
  const [item, itemAt] = resolveReference(root['items'], [...at, 'items'], document)
  return isRecord(item['properties']) ? { schema: item, at: itemAt, table: root } : null
}
