import type { Table } from '../core/table.ts'

/** Makes one kind of metric for each table: kinds are compared by identity. */
export function kindOfTable<K>(kindFor: (table: Table) => K): (table: Table) => K {
  const kinds = new Map<Table, K>()
  return (table) => {
    const kind = kinds.get(table) ?? kindFor(table)
    kinds.set(table, kind)
    return kind
  }
}
