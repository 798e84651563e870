import type { Path } from '../shared/importer.ts'
import { entryOf, isRecord, type Fields } from '../shared/record.ts'

/** How many references may lead to the next: more is treated as a circle. */
const most = 20

/**
 * A schema, or what its `$ref` stands for in the same document, and where that is. Keys next to a `$ref` are merged.
 * Other documents are not read.
 */
export function resolveReference(
  schema: Fields,
  at: Path,
  document: Fields,
  left = most,
): readonly [Fields, Path] {
  const { $ref: ref, ...beside } = schema
  if (typeof ref !== 'string' || left === 0) return [schema, at]
  const path = pathOf(ref)
  const target = path?.reduce<unknown>(
    (node, key) => (isRecord(node) ? entryOf(node, key) : undefined),
    document,
  )
  if (!path || !isRecord(target)) return [schema, at]
  const [found, place] = resolveReference(target, path, document, left - 1)
  return [{ ...found, ...beside }, place]
}

/** Null for another document, and for a percent sign that encodes nothing. */
function pathOf(ref: string): readonly string[] | null {
  if (!ref.startsWith('#/')) return null
  try {
    const keys = ref.slice(2).split('/').map(decodeURIComponent)
    return keys.map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))
  } catch {
    return null
  }
}
