import type { OpenTable } from './openTable.ts'

/** A table whose columns are called as the data calls them, by position, whatever DuckDB calls them. */
export function withExactNames(open: OpenTable, names: readonly string[]): OpenTable {
  const differing = open.columns.flatMap(({ name }, i) =>
    names[i] === undefined || names[i] === name ? [] : [[names[i], name] as const],
  )
  if (differing.length === 0) return open
  return {
    ...open,
    columns: open.columns.map((column, i) => ({ ...column, name: names[i] ?? column.name })),
    relation: { ...open.relation, stored: new Map(differing) },
  }
}
