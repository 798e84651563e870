/** Needs of a query. */
export interface Reads {
  readonly columns: ReadonlySet<string>
  /** Rows in the order of the data. */
  readonly order: boolean
  /** Values of other tables, by their names. */
  readonly lookups: ReadonlySet<string>
}

/** Finds what a query, or a part of one, reads. */
export function readsOf(query: unknown): Reads {
  const found = { columns: new Set<string>(), order: false, lookups: new Set<string>() }
  collect(query, found)
  return found
}

interface Found {
  readonly columns: Set<string>
  order: boolean
  readonly lookups: Set<string>
}

function collect(value: unknown, found: Found): void {
  if (value === null || typeof value !== 'object') return
  if ('from' in value && 'select' in value) {
    // The names of a query over another query are those that this one selects.
    const { from, ...outer } = value
    const named = { ...found, columns: new Set<string>() }
    collect(outer, named)
    found.order ||= named.order
    collect(from, found)
    return
  }
  if ('node' in value) {
    if (value.node === 'column' && 'name' in value) found.columns.add(String(value.name))
    if (value.node === 'row' || value.node === 'window') found.order = true
    if (value.node === 'inTable' && 'table' in value) found.lookups.add(String(value.table))
  }
  for (const part of Object.values(value)) collect(part, found)
}
