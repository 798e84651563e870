import type { Engine } from '../core/engine.ts'
import { valueKey } from '../core/metricKey.ts'
import { isComparison, type Table } from '../core/table.ts'
import { UsageError } from '../errors/usageError.ts'
import { and, type Expr, type Query } from '../sql/ast.ts'

const both = (where: Expr, own: Expr | undefined): Expr => (own ? and(where, own) : where)

/** The same query of fewer rows: the condition applies where the rows come from, before anything is computed from them. */
export const filteredQuery = (query: Query, where: Expr): Query =>
  query.from
    ? { ...query, from: filteredQuery(query.from, where) }
    : { ...query, where: both(where, query.where) }

/** One engine for each condition: counts of numbers are kept by engine. */
const filteredEngines = new WeakMap<Engine, Map<string, Engine>>()

/** The same engine, to which only the rows for which `where` is true exist in reference and sample. */
export function filteredEngine(engine: Engine, where: Expr): Engine {
  const made = filteredEngines.get(engine) ?? new Map<string, Engine>()
  filteredEngines.set(engine, made)
  const key = valueKey(where)
  const filtered = made.get(key) ?? makeFiltered(engine, where)
  made.set(key, filtered)
  return filtered
}

function makeFiltered(engine: Engine, where: Expr): Engine {
  const filtered = (table: Table, query: Query): Query =>
    isComparison(table) ? filteredQuery(query, where) : query
  const { buckets, copyRows } = engine
  return {
    ...engine,
    // A summary of all rows isn't one of some rows.
    ...(engine.summary && { summary: () => null }),
    ...(buckets && {
      buckets: (table, of, request, own) =>
        buckets(table, of, request, isComparison(table) ? both(where, own) : own),
    }),
    ...(copyRows && {
      copyRows: (table, own) => copyRows(table, isComparison(table) ? both(where, own) : own),
    }),
    query: (table, query) => engine.query(table, filtered(table, query)),
    stream: (table, query) => engine.stream(table, filtered(table, query)),
    write: (table, query, file, options) => engine.write(table, filtered(table, query), file, options),
    select: () => {
      throw new UsageError(
        'a query of your own knows no where and no groupBy; write the condition into the query',
      )
    },
    numbers: (table, of, own) => engine.numbers(table, of, isComparison(table) ? both(where, own) : own),
  }
}
