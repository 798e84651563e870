import type { Engine, Rehearsal, TableInfo } from '../core/engine.ts'
import type { Table } from '../core/table.ts'
import type { Expr } from '../sql/ast.ts'
import { UsageError } from '../errors/usageError.ts'
import { rehearsalHere } from './rehearsalHere.ts'

/** A table of an engine, which may have another name there. */
export interface Route {
  readonly engine: Engine
  readonly table: Table
}

/** One engine over renamed tables of others. A query of a table runs where the table is. */
export function routedEngine(routes: ReadonlyMap<Table, Route>): Engine {
  const at = (table: Table): Route => {
    const route = routes.get(table)
    if (!route) throw new Error(`there is no ${table} table`)
    return route
  }
  const [first] = routes.values()
  const engines = [...new Set([...routes.values()].map(({ engine }) => engine))]
  const isOne = [...routes].every(([name, { engine, table }]) => engine === first?.engine && table === name)
  const least = (limit: 'mostNumbers' | 'mostEdges' | 'numbersInMemory'): Partial<Engine> => {
    const found = Math.min(...engines.map((engine) => engine[limit] ?? Infinity))
    return found < Infinity ? { [limit]: found } : {}
  }
  return {
    name: first?.engine.name ?? 'none',
    tables: new Map([...routes].map(([name, route]) => [name, infoOf(route)])),
    prepare: (table, columns, scans, ofColumn) =>
      at(table).engine.prepare(at(table).table, columns, scans, ofColumn),
    query: (table, query) => at(table).engine.query(at(table).table, query),
    stream: (table, query) => at(table).engine.stream(at(table).table, query),
    write: (table, query, file, options) => at(table).engine.write(at(table).table, query, file, options),
    numbers: (table, of, where) => at(table).engine.numbers(at(table).table, of, where),
    ...([...routes.values()].every(({ engine }) => engine.buckets) && {
      buckets: (table, of, request, where) => at(table).engine.buckets!(at(table).table, of, request, where),
    }),
    ...([...routes.values()].some(({ engine }) => engine.gathers) && { gathers: true }),
    exactSums: engines.every((engine) => engine.exactSums === true),
    ...([...routes.values()].every(({ engine }) => engine.copyRows) && {
      copyRows: (table, where) => copyRows(table, at(table), where),
    }),
    moved: (table) => at(table).engine.moved?.(at(table).table) ?? null,
    ...([...routes.values()].some(({ engine }) => engine.rehearsal) && { rehearsal: () => rehearse(routes) }),
    ...least('mostNumbers'),
    ...least('mostEdges'),
    ...least('numbersInMemory'),
    limitFor: (numbers) =>
      engines.map((engine) => engine.limitFor?.(numbers) ?? null).find((limit) => limit !== null) ?? null,
    notes: engines.flatMap(({ notes = [] }) => notes),
    spilled: () => engines.reduce((bytes, { spilled }) => bytes + (spilled?.() ?? 0), 0),
    async checkUnchanged() {
      await Promise.all(engines.map(async ({ checkUnchanged }) => checkUnchanged?.()))
    },
    select(statement) {
      if (first && isOne) return first.engine.select(statement)
      throw new UsageError('a query of your own needs its tables in one place, under their own names')
    },
    explain: (table, query) => at(table).engine.explain(at(table).table, query),
    // Whoever opened the engines closes them.
    close: () => Promise.resolve(),
  }
}

async function copyRows(table: Table, route: Route, where: Expr): Promise<Engine> {
  const copy = await route.engine.copyRows!(route.table, where)
  return {
    ...routedEngine(new Map([[table, { engine: copy, table: route.table }]])),
    close: () => copy.close(),
  }
}

function infoOf({ engine, table }: Route): TableInfo {
  const info = engine.tables.get(table)
  if (!info) throw new Error(`there is no ${table} table`)
  return info
}

/** Notes requests of any of the engines, and answers none. */
function rehearse(routes: ReadonlyMap<Table, Route>): Rehearsal {
  const engines = new Map(
    [...routes.values()].map(({ engine }) => [engine, engine.rehearsal?.() ?? rehearsalHere(engine)]),
  )
  const rehearsals = [...engines.values()]
  const twins = [...routes].map(
    ([name, { engine, table }]) => [name, { engine: engines.get(engine)!.engine, table }] as const,
  )
  return {
    engine: routedEngine(new Map(twins)),
    async statements() {
      return (await Promise.all(rehearsals.map((each) => each.statements()))).flat()
    },
    later: rehearsals.map(({ later }) => later).find((later) => later !== '') ?? '',
  }
}
