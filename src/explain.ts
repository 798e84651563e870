import { columnsRead } from './columnsRead.ts'
import type { Engine } from './engine.ts'
import type { Expectation } from './expectation.ts'
import { sharedQuery } from './measure.ts'
import type { Scan } from './plan.ts'
import { planned } from './run.ts'

/** The plan as text: each scan with its table, columns and query, and how many expectations they serve. */
export function explain(expectations: readonly Expectation[], engine: Engine): string {
  const scans = planned(expectations, engine.tables)
  const lines = scans.map((scan, i) => `${i + 1}. ${describe(scan, engine)}`)
  return [`${expectations.length} expectations, ${scans.length} scans`, ...lines, ''].join('\n')
}

function describe({ metrics }: Scan, engine: Engine): string {
  const [{ kind, table, args }] = metrics as [Scan['metrics'][number]]
  const columns = columnsRead(metrics.map((metric) => metric.args)).join(', ')
  if (kind.shape === 'select')
    return `${table}: ${metrics.length} metrics of ${columns || 'no column'}\n   ${engine.explain(table, sharedQuery(metrics))}`
  if (kind.shape === 'query')
    return `${table}: ${kind.name} of ${columns}\n   ${engine.explain(table, kind.query(args as never))}`
  return `${kind.tables.join(' and ')}: ${kind.name} of ${columns}`
}
