import type { Row } from '../../core/row.ts'
import type { Query } from '../../sql/ast.ts'

/** With more aggregates than this side by side their vectors fall out of a processor's cache (`bench/library.js`). */
const together = 100

/** Queries many aggregates of all rows in several statements, and anything else in one. */
export async function batchAggregates(
  query: Query,
  ask: (query: Query) => Promise<readonly Row[]>,
): Promise<readonly Row[]> {
  const items = Object.entries(query.select)
  const ofAllRows = !query.groupBy && items.every(([, { node }]) => node === 'aggregate')
  if (items.length <= together || !ofAllRows) return ask(query)
  const size = Math.ceil(items.length / Math.ceil(items.length / together))
  const found: Row[] = []
  for (let start = 0; start < items.length; start += size)
    found.push(...(await ask({ ...query, select: Object.fromEntries(items.slice(start, start + size)) })))
  return [Object.assign({}, ...found) as Row]
}
