import type { Engine } from '../core/engine.ts'
import type { Metric, SelectKind } from '../core/metric.ts'
import { metricKey, valueKey } from '../core/metricKey.ts'
import type { Row } from '../core/row.ts'
import { splitByNumbers, type Scan } from './plan.ts'
import { filteredEngine, filteredQuery } from './filteredEngine.ts'
import { and, type AggregateExpr, type Query } from '../sql/ast.ts'
import { sum } from '../stats/numeric/sum.ts'
import { toError } from '../errors/toError.ts'

/** A measured value, or the reason why it could not be measured. */
export type Measurement = { readonly value: unknown } | { readonly error: Error }

/** Makes every scan of a plan and returns the values of the metrics, by their keys. */
export async function measure(
  scans: readonly Scan[],
  engine: Engine,
  progress: (message: string, share: number) => void = () => undefined,
): Promise<ReadonlyMap<string, Measurement>> {
  const measured = new Map<string, Measurement>()
  const all = scans.flatMap((scan) => splitAlone(scan, engine))
  const whole = sum(all.map(workOf))
  let done = 0
  const measureOne = async (scan: Scan): Promise<void> => {
    progress(`scan ${all.indexOf(scan) + 1} of ${all.length}`, done / whole)
    await measureScan(scan.metrics, engine, measured)
    done += workOf(scan)
  }
  const together = engine.gathers ? all.filter(isOneQuery) : []
  const inTurn = async (): Promise<void> => {
    for (const scan of all) if (!together.includes(scan)) await measureOne(scan)
  }
  await Promise.all([...together.map(measureOne), inTurn()])
  return measured
}

/** Metrics that the engine can't measure by aggregates are measured one by one, or those of numbers together. */
function splitAlone(scan: Scan, engine: Engine): readonly Scan[] {
  const alone = scan.metrics.filter((metric) => aloneKind(metric, engine))
  if (alone.length === 0) return [scan]
  const others = scan.metrics.filter((metric) => !alone.includes(metric))
  const ofNumbers = alone.filter((metric) => aloneKind(metric, engine)?.onlyNumbers)
  return [
    ...(others.length > 0 ? [others] : []),
    ...splitByNumbers(ofNumbers, engine),
    ...alone.filter((metric) => !ofNumbers.includes(metric)).map((metric) => [metric]),
  ].map((metrics) => ({ metrics }))
}

/** How a metric is measured where the engine has no aggregates for it; null where it has them. */
export function aloneKind({ kind }: Metric, engine: Engine): SelectKind<object, unknown>['alone'] | null {
  const { alone } = kind as SelectKind<object, unknown>
  return kind.shape === 'select' && alone?.isNeeded(engine) ? alone : null
}

const isOneQuery = ({ metrics }: Scan): boolean => metrics[0]?.kind.shape !== 'measure'

/** Aggregates share a pass over their table; each other metric has its own. */
const workOf = ({ metrics }: Scan): number => (metrics[0]?.kind.shape === 'select' ? 1 : metrics.length)

/** A shared scan that fails is halved until the failing metric is alone: one bad cast is one error, not forty. */
async function measureScan(
  metrics: readonly Metric[],
  engine: Engine,
  measured: Map<string, Measurement>,
): Promise<void> {
  const [first] = metrics
  if (!first) return
  const isMeasured = first.kind.shape === 'measure' || aloneKind(first, engine) !== null
  if (metrics.length > 1 && isMeasured) {
    await Promise.all(metrics.map((metric) => measureScan([metric], engine, measured)))
    return
  }
  try {
    const values = await valuesOf(metrics, engine)
    for (const [i, metric] of metrics.entries()) measured.set(metricKey(metric), { value: values[i] })
  } catch (cause) {
    if (metrics.length === 1) {
      measured.set(metricKey(first), { error: toError(cause) })
      return
    }
    const half = Math.ceil(metrics.length / 2)
    await measureScan(metrics.slice(0, half), engine, measured)
    await measureScan(metrics.slice(half), engine, measured)
  }
}

async function valuesOf(metrics: readonly Metric[], engine: Engine): Promise<readonly unknown[]> {
  const [{ kind, table, args, where }] = metrics as [Metric]
  if (kind.shape === 'measure')
    return [await kind.measure(args as never, where ? filteredEngine(engine, where) : engine)]
  const alone = metrics.length === 1 ? aloneKind(metrics[0]!, engine) : null
  if (alone) return [await alone.measure(args, where ? filteredEngine(engine, where) : engine)]
  const query = scanQuery(metrics)!
  const rows = await engine.query(table, query)
  if (kind.shape === 'select') return sharedValues(metrics, query, rows[0] ?? {})
  if (metrics.length === 1) return [kind.read(rows, args as never)]
  const ofMetric = metrics.map((): Row[] => [])
  for (const row of rows) ofMetric[Number(row['metric'])]!.push(row)
  return metrics.map(({ args: own }, i) => kind.read(ofMetric[i]!, own as never))
}

/** The query of a scan; null where one isn't enough. */
export function scanQuery(metrics: readonly Metric[]): Query | null {
  const [{ kind, args, where }] = metrics as [Metric]
  if (kind.shape === 'measure') return null
  if (kind.shape === 'select') return sharedQuery(metrics)
  const query =
    metrics.length === 1
      ? kind.query(args as never)
      : kind.queryOfMany!(metrics.map(({ args }) => args as never))
  return where ? filteredQuery(query, where) : query
}

/** The one query of a shared scan: the aggregates of all its metrics side by side, each of them once. */
export function sharedQuery(metrics: readonly Metric[]): Query {
  const aggregates = new Map(
    metrics.flatMap(aggregatesOf).map((aggregate) => [valueKey(aggregate), aggregate]),
  )
  return { select: Object.fromEntries([...aggregates.values()].map((aggregate, i) => [`a${i}`, aggregate])) }
}

function aggregatesOf({ kind, args, where }: Metric): readonly AggregateExpr[] {
  if (kind.shape !== 'select') return []
  const aggregates = kind.select(args as never)
  if (!where) return aggregates
  return aggregates.map((aggregate) => ({
    ...aggregate,
    filter: aggregate.filter ? and(where, aggregate.filter) : where,
  }))
}

function sharedValues(metrics: readonly Metric[], query: Query, row: Row): readonly unknown[] {
  const values = new Map(
    Object.entries(query.select).map(([name, aggregate]) => [valueKey(aggregate), row[name] ?? null]),
  )
  return metrics.map((metric) => {
    const kind = metric.kind as SelectKind<object, unknown>
    const own = aggregatesOf(metric).map((aggregate) => values.get(valueKey(aggregate)) ?? null)
    return kind.read(own, metric.args)
  })
}
