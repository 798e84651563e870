import { claimsOfSuite } from './claimsOfSuite.ts'
import { columnsRead } from './columnsRead.ts'
import { mapOverall } from '../columns/mapOverall.ts'
import { column, type Expr, type OverallExpr } from '../sql/ast.ts'
import { withOverall } from './withOverall.ts'
import type { Engine, Rehearsed } from '../core/engine.ts'
import type { Expectation } from '../core/expectation.ts'
import { formatBytes } from '../text/formatBytes.ts'
import { formatCount } from '../text/formatCount.ts'
import type { IsMasked } from '../core/maskedColumns.ts'
import { aloneKind, measure, scanQuery } from './measure.ts'
import type { Metric } from '../core/metric.ts'
import { metricKey } from '../core/metricKey.ts'
import { plan, type Scan } from './plan.ts'
import { metricsOf, prepareClaim } from './prepareClaim.ts'

/**
 * The plan, one line each: which columns each claim reads and in which scans, and the query of each scan. A query that
 * names groups of a hidden column is withheld: their names are cells.
 */
export async function explain(
  expectations: readonly Expectation[],
  engine: Engine,
  isMasked: IsMasked = () => false,
): Promise<readonly string[]> {
  const all = await claimsOfSuite(expectations, engine)
  const asked = all.map((claim) => metricsOf(prepareClaim(claim, engine.tables)))
  const scans = plan(asked.flat(), engine)
  const place = new Map(
    scans.flatMap(({ metrics }, i) => metrics.map((metric) => [metricKey(metric), i + 1])),
  )
  const width = Math.max(...all.map(({ expectation }) => expectation.type.length))
  const reads = all.map(({ expectation }, i) => {
    const numbers = [...new Set(asked[i]!.map((metric) => place.get(metricKey(metric))))].join(', ')
    const where = numbers === '' ? 'the schema alone' : `scan ${numbers}`
    return `${expectation.type.padEnd(width)}  ${where}: ${subject(expectation, asked[i]!)}`
  })
  const secret = new Set(
    all.flatMap(({ group }, i) =>
      group && Object.keys(group).some(isMasked) ? asked[i]!.map((metric) => metricKey(metric)) : [],
    ),
  )
  const passes = scans.flatMap((scan, i) => {
    const [first, ...query] = describe(scan, engine)
    const isSecret = scan.metrics.some((metric) => secret.has(metricKey(metric)))
    return [`scan ${i + 1}  ${first!}`, ...(isSecret ? ['  withheld, as it names groups'] : query)]
  })
  const open = scans.filter(({ metrics }) => !metrics.some((metric) => secret.has(metricKey(metric))))
  return [
    `${formatCount(all.length, 'expectation')}, ${formatCount(scans.length, 'scan')}`,
    '',
    ...reads,
    '',
    ...passes,
    ...(await statementsOf(open, engine)),
  ]
}

/** The first statements of all scans, where a table is in a database: those there with what each moves, then those here. */
async function statementsOf(scans: readonly Scan[], engine: Engine): Promise<readonly string[]> {
  const rehearsal = engine.rehearsal?.()
  if (!rehearsal) return []
  // Nothing is answered, so that each waits for ever.
  for (const scan of scans) void measure([scan], withOverall(rehearsal.engine))
  const statements = await rehearsal.statements()
  const [moving, staying] = [
    statements.filter(({ moves }) => moves),
    statements.filter(({ moves }) => !moves),
  ]
  const hasNumbers = scans.some(({ metrics }) =>
    metrics.some((metric) => metric.kind.shape === 'measure' || aloneKind(metric, engine)),
  )
  return [
    ...byEngine(moving, (name) => name),
    ...(hasNumbers ? [rehearsal.later] : []),
    ...byEngine(staying, (name) => `${name}, on this machine`),
  ]
}

function byEngine(statements: readonly Rehearsed[], place: (engine: string) => string): readonly string[] {
  const names = [...new Set(statements.map(({ engine }) => engine))]
  return names.flatMap((name) => {
    const own = statements.filter(({ engine }) => engine === name)
    const [one, many] = [`statement in ${place(name)}`, `statements in ${place(name)}`]
    return ['', formatCount(own.length, one, many), ...own.flatMap(linesOf)]
  })
}

const linesOf = ({ table, text, moves }: Rehearsed): readonly string[] => [
  moves
    ? `${table}: moves at most ${formatCount(moves.rows, 'row')} × ${formatCount(moves.columns, 'column')}, about ${formatBytes(moves.bytes)}`
    : `${table}: moves nothing`,
  `  ${text}`,
]

function subject({ columns, params }: Expectation, metrics: readonly Metric[]): string {
  const read = columnsRead(metrics.map(({ args }) => args))
  const named = read.length > 0 ? read : columns
  if (named.length > 0) return named.join(', ')
  return typeof params['column'] === 'string' ? params['column'] : 'the table'
}

function describe({ metrics }: Scan, engine: Engine): readonly string[] {
  const [metric] = metrics as [Metric]
  const { kind, table } = metric
  const columns = columnsRead(metrics.map(({ args, where }) => [args, where])).join(', ') || 'no column'
  const what =
    metrics.length > 1 || kind.shape === 'select' ? formatCount(metrics.length, 'metric') : kind.name
  if (kind.shape === 'measure') return [`${kind.tables.join(' and ')}: ${what} of ${columns}`]
  if (engine.rehearsal) return [`${table}: ${what} of ${columns}`]
  const query = mapOverall(scanQuery(metrics)!, nameOf)
  return [`${table}: ${what} of ${columns}`, `  ${engine.explain(table, query)}`]
}

/** Stands for a figure that is measured before the query. */
const nameOf = ({ fn, of, at }: OverallExpr): Expr =>
  column([fn, ...(at === undefined ? [] : [at]), 'of', ...columnsRead(of)].join(' '))
