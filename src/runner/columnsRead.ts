/** The names of all columns that an expression, or anything with expressions in it, refers to. */
export function columnsRead(value: unknown): readonly string[] {
  if (value === null || typeof value !== 'object') return []
  if ('node' in value && value.node === 'column' && 'name' in value) return [String(value.name)]
  return [...new Set(Object.values(value).flatMap(columnsRead))]
}
