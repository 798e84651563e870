import type { Claim } from '../core/claim.ts'
import type { Engine } from '../core/engine.ts'
import { filteredQuery } from './filteredEngine.ts'
import type { Row, Value } from '../core/row.ts'
import type { Table } from '../core/table.ts'
import { valueKey } from '../core/metricKey.ts'
import {
  and,
  column,
  compare,
  countAll,
  isNaN,
  isNull,
  literal,
  tryCast,
  type Expr,
  type Query,
} from '../sql/ast.ts'

/**
 * One claim for each group of its rows, the largest first, and one more that says so where some were left out. Without rows the
 * claim itself is judged: 0 rows are a number too.
 */
export async function claimsByGroup(claim: Claim, engine: Engine): Promise<readonly Claim[]> {
  const { groupBy, maxGroups } = claim.expectation.common
  if (!groupBy || claim.outcome) return [claim]
  const tables = claim.expectation.tables.length === 0 ? ['sample'] : claim.expectation.tables
  const found = new Map<string, Row>()
  for (const table of tables)
    for (const group of await groupsOf(table, groupBy, maxGroups + 1, claim.where, engine))
      found.set(valueKey(Object.values(group)), group)
  const groups = [...found.values()]
  const claims = groups.slice(0, maxGroups).map((group): Claim => {
    const inGroup = and(...groupBy.map((name) => isValue(name, group[name] ?? null)))
    return { ...claim, group, where: claim.where ? and(claim.where, inGroup) : inGroup }
  })
  if (groups.length === 0) return [claim]
  if (groups.length <= maxGroups) return claims
  const checked = maxGroups === 1 ? 'largest group was' : `${maxGroups} largest groups were`
  const message = `not tested in all groups: by ${groupBy.join(', ')} only the ${checked} checked; raise max_groups to check more`
  return [...claims, { ...claim, outcome: { status: 'skip', message } }]
}

async function groupsOf(
  table: Table,
  by: readonly string[],
  limit: number,
  where: Expr | undefined,
  engine: Engine,
): Promise<readonly Row[]> {
  const names = by.map((name): [string, Expr] => [name, column(name)])
  const query: Query = {
    select: Object.fromEntries(names),
    groupBy: names.map(([, expr]) => expr),
    orderBy: [{ by: countAll, descending: true }, ...names.map(([, by]) => ({ by }))],
    limit,
  }
  return engine.query(table, where ? filteredQuery(query, where) : query)
}

/** Numbers and booleans are compared as such, everything else as text: a time comes out of an engine as text. */
function isValue(name: string, value: Value): Expr {
  const cell = column(name)
  if (value === null) return isNull(cell)
  if (Number.isNaN(value)) return isNaN(cell)
  return compare(typeof value === 'string' ? tryCast(cell, 'string') : cell, '=', literal(value))
}
