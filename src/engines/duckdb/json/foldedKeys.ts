import type { JsonShape } from './jsonShape.ts'

/**
 * Reports objects with keys that differ only in case: DuckDB has no struct with them.
 *
 * @param name - `a` for a column, `a.b` for a field of its objects, `a[]` for the items of its lists.
 */
export function foldedKeys(name: string, { keys, items }: JsonShape): readonly string[] {
  const seen = new Map<string, string>()
  for (const key of keys.keys()) {
    const first = seen.get(key.toLowerCase())
    if (first !== undefined)
      return [
        `column "${name}" has objects with the keys "${first}" and "${key}", which can't be distinguished as fields: it is read as JSON.`,
      ]
    seen.set(key.toLowerCase(), key)
  }
  return [
    ...[...keys].flatMap(([key, shape]) => foldedKeys(`${name}.${key}`, shape)),
    ...(items ? foldedKeys(`${name}[]`, items) : []),
  ]
}
