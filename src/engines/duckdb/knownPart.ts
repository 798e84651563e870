import { valueKey } from '../../core/metricKey.ts'
import type { Row, Value } from '../../core/row.ts'
import type { Query } from '../../sql/ast.ts'

/** The aggregates of a query that are known before it runs, and the others. */
export interface KnownPart {
  readonly known: Row
  readonly open: Query['select']
}

/** Divides the aggregates of a query into those that were measured already, and the others. */
export function knownPart({ select, ...others }: Query, measured: ReadonlyMap<string, Value>): KnownPart {
  if (Object.keys(others).length > 0) return { known: {}, open: select }
  const values = Object.entries(select).map(([name, expr]) => [name, measured.get(valueKey(expr))] as const)
  const known = Object.fromEntries(
    values.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
  return { known, open: Object.fromEntries(Object.entries(select).filter(([name]) => !(name in known))) }
}
