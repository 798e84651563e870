import { valueKey } from '../../core/metricKey.ts'
import type { Row, Value } from '../../core/row.ts'
import type { Query } from '../../sql/ast.ts'

/** Row of a query of all rows, if all of its aggregates are known already. */
export function rowOfMeasured(
  { select, ...others }: Query,
  measured: ReadonlyMap<string, Value> | undefined,
): Row | null {
  if (!measured || Object.keys(others).length > 0) return null
  const values = Object.entries(select).map(([name, expr]) => [name, measured.get(valueKey(expr))] as const)
  return values.some(([, value]) => value === undefined) ? null : (Object.fromEntries(values) as Row)
}
