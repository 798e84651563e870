import type { Query } from '../../sql/ast.ts'

/** The names of a relation's columns in the engine, where these differ from what the data calls them. */
export type StoredNames = ReadonlyMap<string, string>

/** A query of columns by the names that the engine has for them. Its own columns keep their names. */
export function storedQuery(query: Query, stored: StoredNames): Query {
  const { select, from, ...rest } = query
  return {
    ...(rename(rest, stored) as Omit<Query, 'select' | 'from'>),
    select: rename(select, stored) as Query['select'],
    ...(from && { from: storedAliases(storedQuery(from, stored), stored) }),
  }
}

/** Columns of a query inside of another are selected by name. */
const storedAliases = (query: Query, stored: StoredNames): Query => ({
  ...query,
  select: Object.fromEntries(
    Object.entries(query.select).map(([name, expr]) => [stored.get(name) ?? name, expr]),
  ),
})

function rename(value: unknown, stored: StoredNames): unknown {
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map((each) => rename(each, stored))
  if ('node' in value && value.node === 'column' && 'name' in value)
    return { ...value, name: stored.get(String(value.name)) ?? value.name }
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, rename(each, stored)]))
}
