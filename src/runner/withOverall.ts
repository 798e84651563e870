import { mapOverall } from '../columns/mapOverall.ts'
import { usesOverall } from '../columns/usesOverall.ts'
import type { Engine } from '../core/engine.ts'
import { valueKey } from '../core/metricKey.ts'
import type { Table } from '../core/table.ts'
import { overallFigures } from '../metrics/overallFigures.ts'
import { float, literal, tryCast, type Expr, type OverallExpr, type Query } from '../sql/ast.ts'
import { filteredEngine } from './filteredEngine.ts'
import { measure } from './measure.ts'
import { measuredValue } from './measuredValue.ts'
import { plan } from './plan.ts'

/** A number for each figure, by its key. */
type Constants = ReadonlyMap<string, Expr>

/**
 * The same engine, which measures the figures of all rows that a query has before it makes the query: each figure once, and a
 * number then. An engine that computed them as windows would hold all rows.
 */
export function withOverall(engine: Engine): Engine {
  const known = new Map<string, Promise<Constants>>()
  const constantsOf = (exprs: readonly OverallExpr[], where: Expr | undefined): Promise<Constants> => {
    const key = valueKey([exprs, where])
    const found = known.get(key) ?? measureAll(exprs, where ? filteredEngine(engine, where) : engine)
    known.set(key, found)
    return found
  }
  const measured = async (table: Table, query: Query): Promise<Query> => {
    if (table !== 'sample') throw new Error(`figures of all rows are of the sample, not of ${table}`)
    if (query.from) return { ...query, from: await measured(table, query.from) }
    const constants = await constantsOf(overallOf(query), query.where)
    return mapOverall(query, (expr) => constants.get(valueKey(expr))!)
  }
  return {
    ...engine,
    query: (table, query) =>
      usesOverall(query)
        ? measured(table, query).then((query) => engine.query(table, query))
        : engine.query(table, query),
    async *stream(table, query) {
      yield* engine.stream(table, usesOverall(query) ? await measured(table, query) : query)
    },
    write: async (table, query, file, options) =>
      engine.write(table, usesOverall(query) ? await measured(table, query) : query, file, options),
  }
}

/** The different figures of a query. */
function overallOf(query: Query): readonly OverallExpr[] {
  const found = new Map<string, OverallExpr>()
  mapOverall(query, (expr) => {
    found.set(valueKey(expr), expr)
    return expr
  })
  return [...found.values()]
}

async function measureAll(exprs: readonly OverallExpr[], engine: Engine): Promise<Constants> {
  const figures = exprs.map((expr) => {
    const alike = exprs.filter(({ fn, of }) => fn === expr.fn && valueKey(of) === valueKey(expr.of))
    return overallFigures[expr.fn](
      expr,
      alike.flatMap(({ at }) => at ?? []),
    )
  })
  const found = await measure(
    plan(
      figures.map(({ metric }) => metric),
      engine,
    ),
    engine,
  )
  return new Map(
    exprs.map((expr, i) => {
      const { metric, read } = figures[i]!
      return [valueKey(expr), constantOf(expr, read(measuredValue(found, metric)))]
    }),
  )
}

function constantOf({ fn }: OverallExpr, figure: number | null): Expr {
  if (figure === null) return tryCast(literal(null), 'float')
  return fn === 'count' ? literal(figure) : float(figure)
}
