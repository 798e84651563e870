import type { Metric } from '../core/metric.ts'
import { metricKey, valueKey } from '../core/metricKey.ts'
import type { Table } from '../core/table.ts'
import { mostHeld } from '../metrics/countedNumbers.ts'

/** One pass over one table, or over each of two, for one or many metrics. */
export interface Scan {
  readonly metrics: readonly Metric[]
}

/** Some engines cap the length of a statement; a scan for more metrics than this is cut. */
const maxMetrics = 400
/** Into parts of this size, since engines plan a query in the square of its aggregates. */
const metricsOfPart = 100

/** How many numbers are in memory at a time at most: 256 MiB. A metric that needs more is measured alone. */
const maxNumbers = 2 ** 25

/** How many numbers take as much memory as a pair of columns that is counted: 32 MiB. */
const numbersOfCount = 2 ** 22

/** How many groups one query gives at most. More are counted column by column, each up to a limit. */
const maxGroups = 2 ** 18

/** Limits of one scan: the rows of each table, and the numbers that memory holds. */
export interface PlanLimits {
  readonly tables?: ReadonlyMap<Table, { readonly rows: number }>
  readonly numbersInMemory?: number
  readonly mostNumbers?: number
  /** Present where an engine counts numbers that don't fit into memory. */
  readonly buckets?: unknown
}

/**
 * Measures every metric once, and with as few scans as can be: all aggregates of a table share one, and so do columns of
 * numbers that fit into memory, and columns of classes of a small table.
 */
export function plan(metrics: readonly Metric[], limits: PlanLimits = {}): readonly Scan[] {
  const { tables = new Map<Table, { readonly rows: number }>() } = limits
  const unique = [...new Map(metrics.map((metric) => [metricKey(metric), metric])).values()]
  const shared = unique.filter(({ kind }) => kind.shape === 'select')
  const names = [...new Set(shared.map(({ table }): Table => table))].sort()
  const perTable = names.map((table) => shared.filter((metric) => metric.table === table))
  const numbers = [...groupBy(unique.filter(readsOnlyNumbers), streamOf).values()]
  const groups = [...groupBy(unique.filter(isOfMany), rowsOf).values()]
  const isAlone = (metric: Metric): boolean =>
    metric.kind.shape !== 'select' && !readsOnlyNumbers(metric) && !isOfMany(metric)
  const groupsOf = ({ table }: Metric): number =>
    Math.max(tables.get(table)?.rows ?? Infinity, maxGroups / metricsOfPart)
  return [
    ...perTable.flatMap((metrics) =>
      splitMetrics(metrics, () => 1, metrics.length > maxMetrics ? metricsOfPart : maxMetrics),
    ),
    ...unique.filter(isAlone).map((metric) => [metric]),
    ...groups.flatMap((metrics) => splitMetrics(metrics, groupsOf, maxGroups)),
    ...numbers.flatMap((metrics) => splitByNumbers(metrics, limits)),
  ].map((metrics) => ({ metrics }))
}

/** Parts of metrics of numbers that fit into memory at a time. */
export function splitByNumbers(
  metrics: readonly Metric[],
  limits: PlanLimits,
): readonly (readonly Metric[])[] {
  const { tables, numbersInMemory = Infinity } = limits
  const numbersOf = ({ kind, table, args }: Metric): number => {
    const read = kind.shape === 'measure' ? kind.tables : [table]
    const rows = read.reduce((sum, each) => sum + (tables?.get(each)?.rows ?? 0), 0)
    const isCounted = limits.buckets !== undefined && rows > mostHeld(limits) && counts(kind, args)
    return isCounted ? Math.min(rows, numbersOfCount) : rows
  }
  return splitMetrics(metrics, numbersOf, Math.min(maxNumbers, numbersInMemory))
}

const readsOnlyNumbers = ({ kind }: Metric): boolean => kind.shape === 'measure' && kind.onlyNumbers === true

const isOfMany = ({ kind }: Metric): boolean => kind.shape === 'query' && kind.queryOfMany !== undefined

const counts = (kind: Metric['kind'], args: object): boolean =>
  kind.shape === 'measure' && (kind.counts?.(args as never) ?? false)

const tablesOf = (kind: Metric['kind']): readonly Table[] => (kind.shape === 'measure' ? kind.tables : [])

/** Metrics of one kind and of the same rows share one query. */
const rowsOf = ({ kind, table, where }: Metric): string => valueKey([kind.name, table, where])

/** Metrics of the same rows of the same tables are read from one stream each. */
const streamOf = ({ kind, where }: Metric): string => valueKey([tablesOf(kind), where])

function splitMetrics(
  metrics: readonly Metric[],
  sizeOf: (metric: Metric) => number,
  most: number,
): readonly (readonly Metric[])[] {
  const parts: Metric[][] = []
  let size = Infinity
  for (const metric of metrics) {
    size += sizeOf(metric)
    if (size > most) {
      parts.push([])
      size = sizeOf(metric)
    }
    parts.at(-1)!.push(metric)
  }
  return parts
}

function groupBy(metrics: readonly Metric[], keyOf: (metric: Metric) => string): Map<string, Metric[]> {
  const groups = new Map<string, Metric[]>()
  for (const metric of metrics) groups.set(keyOf(metric), [...(groups.get(keyOf(metric)) ?? []), metric])
  return groups
}
