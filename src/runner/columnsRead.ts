/** The names of all columns that an expression, or anything with expressions in it, refers to. */
export function columnsRead(value: unknown): readonly string[] {
  const found = new Set<string>()
  collect(value, found)
  return [...found]
}

function collect(value: unknown, found: Set<string>): void {
  if (value === null || typeof value !== 'object') return
  if ('node' in value && value.node === 'column' && 'name' in value) found.add(String(value.name))
  else for (const part of Object.values(value)) collect(part, found)
}
