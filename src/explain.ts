import { columnsRead } from './columnsRead.ts'
import type { Engine } from './engine.ts'
import type { Expectation } from './expectation.ts'
import { sharedQuery } from './measure.ts'
import type { Metric } from './metric.ts'
import { metricKey } from './metricKey.ts'
import type { Scan } from './plan.ts'
import { metricsOf, planned } from './run.ts'

/** The plan as text: which columns each expectation reads and in which scans, and the query of each scan. */
export function explain(expectations: readonly Expectation[], engine: Engine): string {
  const scans = planned(expectations, engine.tables)
  const place = new Map(
    scans.flatMap(({ metrics }, i) => metrics.map((metric) => [metricKey(metric), i + 1])),
  )
  const width = Math.max(...expectations.map(({ type }) => type.length))
  const reads = expectations.map((expectation) => {
    const metrics = metricsOf(expectation, engine.tables)
    const numbers = [...new Set(metrics.map((metric) => place.get(metricKey(metric))))].join(', ')
    const where = numbers === '' ? 'the schema alone' : `scan ${numbers}`
    return `${expectation.type.padEnd(width)}  ${where}: ${subject(expectation, metrics)}`
  })
  const passes = scans.map((scan, i) => `scan ${i + 1}  ${describe(scan, engine)}`)
  return [
    `${expectations.length} expectations, ${scans.length} ${scans.length === 1 ? 'scan' : 'scans'}`,
    '',
    ...reads,
    '',
    ...passes,
    '',
  ].join('\n')
}

function subject({ columns, params }: Expectation, metrics: readonly Metric[]): string {
  const read = columnsRead(metrics.map(({ args }) => args))
  const named = read.length > 0 ? read : columns
  if (named.length > 0) return named.join(', ')
  return typeof params['column'] === 'string' ? params['column'] : 'the table'
}

function describe({ metrics }: Scan, engine: Engine): string {
  const [{ kind, table, args }] = metrics as [Metric]
  const columns = columnsRead(metrics.map((metric) => metric.args)).join(', ') || 'no column'
  if (kind.shape === 'measure') return `${kind.tables.join(' and ')}: ${kind.name} of ${columns}`
  const query = kind.shape === 'select' ? sharedQuery(metrics) : kind.query(args as never)
  const what = kind.shape === 'select' ? `${metrics.length} metrics` : kind.name
  return `${table}: ${what} of ${columns}\n  ${engine.explain(table, query)}`
}
