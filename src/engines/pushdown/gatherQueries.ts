import { valueKey } from '../../core/metricKey.ts'
import type { Row } from '../../core/row.ts'
import { countAll, isNull, not, type Expr, type Query } from '../../sql/ast.ts'
import type { SqlText } from '../../sql/sqlText.ts'
import {
  frequenciesStatement,
  readFrequencies,
  type Frequencies,
  type Frequency,
} from './valueFrequencies.ts'
import { typeOf, type ColumnTypes } from '../sql/typeOf.ts'
import { gatherRequests } from './gatherRequests.ts'

/** Databases have limits of the columns of a result, and take the square of them to plan. */
export const mostColumns = 400
/** The most names that `grouping` takes. */
const mostSets = 30

/** The most that a result has. */
export interface Extent {
  readonly rows: number
  readonly columns: number
}

/** Runs a statement, or notes it. */
export type RunStatement = (statement: SqlText, extent: Extent) => Promise<readonly Row[]>

export interface GatheredQueries {
  readonly query: (query: Query) => Promise<readonly Row[]>
  readonly frequencies: (request: Frequencies) => Promise<readonly Frequency[]>
}

/** Runs queries of one table, with one statement for those of one moment that can share a pass over it. */
export function gatherQueries(
  render: (query: Query) => SqlText,
  run: RunStatement,
  { types, rowsOfTable }: { readonly types: ColumnTypes; readonly rowsOfTable: () => number },
): GatheredQueries {
  const extentOf = (query: Query): Extent => ({
    rows: isAggregate(query) && !query.groupBy ? 1 : Math.min(rowsOfTable(), query.limit ?? Infinity),
    columns: Object.keys(query.select).length,
  })
  const side = gatherRequests<Query, readonly Row[]>(
    async (queries) => {
      const merged = sideBySide(queries)
      const rows = await run(render(merged.query), extentOf(merged.query))
      return merged.namesOf.map((names) =>
        rows.map((row) => Object.fromEntries([...names].map(([own, name]) => [own, row[name] ?? null]))),
      )
    },
    {
      keyOf: (query) => valueKey([isAggregate(query), query.where, query.limit]),
      sizeOf: ({ select }) => Object.keys(select).length,
      most: mostColumns,
    },
  )
  const frequencies = gatherRequests<Frequencies, readonly Frequency[]>(
    async (requests) => {
      const [{ limit = Infinity } = {}] = requests
      const extent = { rows: requests.length * Math.min(limit, rowsOfTable()), columns: 4 }
      return readFrequencies(await run(frequenciesStatement(requests, render), extent), requests.length)
    },
    {
      keyOf: ({ of, isSorted, limit }) => valueKey([typeOf(of, types) ?? of, isSorted, limit]),
      sizeOf: () => 1,
      most: mostSets,
    },
  )
  return {
    frequencies,
    query(query) {
      const classes = frequenciesOf(query)
      if (classes) {
        const [value, times] = Object.keys(query.select) as [string, string]
        return frequencies(classes).then((found) =>
          found.map((each) => ({ [value]: each.value, [times]: each.times })),
        )
      }
      return isOfRows(query) ? side(query) : run(render(query), extentOf(query))
    },
  }
}

/** A query of the rows themselves, without groups and order, whose columns can stand next to those of another. */
const isOfRows = ({ from, groupBy, orderBy, select, limit }: Query): boolean =>
  !from && !groupBy && !orderBy && (isAggregate({ select }) || limit !== undefined)

const isAggregate = ({ select }: Query): boolean =>
  Object.values(select).every(({ node }) => node === 'aggregate')

interface SideBySide {
  readonly query: Query
  /** The name of each column in the merged query, by its name in the own. */
  readonly namesOf: readonly ReadonlyMap<string, string>[]
}

/** One query for several of the same rows. An expression of two of them is selected once. */
export function sideBySide(queries: readonly Query[]): SideBySide {
  const [first] = queries
  if (!first || queries.length === 1)
    return { query: first!, namesOf: [new Map(Object.keys(first!.select).map((name) => [name, name]))] }
  const names = new Map<string, string>()
  const select: Record<string, Expr> = {}
  const namesOf = queries.map(
    (query) =>
      new Map(
        Object.entries(query.select).map(([own, expr]) => {
          const key = valueKey(expr)
          const name = names.get(key) ?? `a${names.size}`
          names.set(key, name)
          select[name] = expr
          return [own, name]
        }),
      ),
  )
  return { query: { ...first, select }, namesOf }
}

/** How often each value occurs, where a query selects that and nothing else; null for another query. */
function frequenciesOf({ from, select, where, groupBy, orderBy, limit }: Query): Frequencies | null {
  const [of, ...others] = groupBy ?? []
  const [value, times, ...more] = Object.values(select)
  if (!of || others.length > 0 || from || more.length > 0 || valueKey(value) !== valueKey(of)) return null
  if (valueKey(times) !== valueKey(countAll) || !isOfPresent(where, of)) return null
  const sorted = [{ by: countAll, descending: true }, { by: of }]
  if (orderBy && valueKey(orderBy) !== valueKey(sorted)) return null
  return { of, where, isSorted: orderBy !== undefined, limit }
}

/** Whether a condition leaves NULL out. */
function isOfPresent(where: Expr | undefined, of: Expr): boolean {
  if (where?.node === 'and') return where.terms.some((term) => isOfPresent(term, of))
  return valueKey(where ?? null) === valueKey(not(isNull(of)))
}
