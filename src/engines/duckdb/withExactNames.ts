import type { OpenTable } from './openTable.ts'

/** A table whose columns are called as the data calls them, by position, whatever DuckDB calls them. */
export function withExactNames(open: OpenTable, names: readonly string[]): OpenTable {
  const differing = open.columns.flatMap(({ name }, i) =>
    names[i] === undefined || names[i] === name ? [] : [[names[i], name] as const],
  )
  if (differing.length === 0) return open
  return {
    ...open,
    ...(open.readings && {
      readings: renamed(open.readings, new Map(differing.map(([name, stored]) => [stored, name]))),
    }),
    columns: open.columns.map((column, i) => ({ ...column, name: names[i] ?? column.name })),
    relation: { ...open.relation, stored: new Map(differing) },
  }
}

const renamed = <V>(
  values: ReadonlyMap<string, V>,
  names: ReadonlyMap<string, string>,
): ReadonlyMap<string, V> => new Map([...values].map(([name, value]) => [names.get(name) ?? name, value]))
