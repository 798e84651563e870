import { bisectRight } from 'd3-array'
import type { EcdfGap, EcdfProfile, NumberProfile, NumberSummary } from '../core/columnProfile.ts'
import type { MeasureKind, Metric } from '../core/metric.ts'
import type { Table } from '../core/table.ts'
import { mapTables, existingTables, type BothTables } from '../core/bothTables.ts'
import type { Expr } from '../sql/ast.ts'
import { binEdges } from '../stats/binning/binEdges.ts'
import { ecdfPoints } from '../stats/distances/ecdfPoints.ts'
import { ksStatistic } from '../stats/tests/ksStatistic.ts'
import { moments } from '../stats/numeric/moments.ts'
import { quantile } from '../stats/binning/quantile.ts'
import { histogramOf } from './histogramOf.ts'
import { tablesIn } from './heldNumbers.ts'
import { finiteNumbers, sortedNumbers } from './sortedNumbers.ts'

const probabilities = [0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99]

const kind = (tables: readonly Table[]): MeasureKind<BothTables<Expr>, NumberProfile> => ({
  name: 'number_profile',
  shape: 'measure',
  tables,
  onlyNumbers: true,
  measure: async (args, engine) => describeNumbers(await sortedNumbers(args, engine)),
})

/** Describes sorted numbers of both tables, infinities among them. */
export function describeNumbers(sorted: BothTables<Float64Array>): NumberProfile {
  const finite = mapTables(sorted, finiteNumbers)
  const gap = gapBetween(sorted)
  const include = gap !== null && Number.isFinite(gap.value) ? gap.value : null
  const edges = binEdges(existingTables(finite), include)
  return {
    summary: mapTables(finite, summarizeNumbers),
    histogram: edges && histogramOf(sorted, edges),
    ecdf: ecdfOf(sorted, gap),
  }
}

function gapBetween({ reference, sample }: BothTables<Float64Array>): EcdfGap | null {
  const statistic = reference && sample && ksStatistic(reference, sample)
  if (!statistic) return null
  const { d: distance, location: value } = statistic
  const share = (sorted: Float64Array): number => bisectRight(sorted, value) / sorted.length
  return { value, distance, reference: share(reference), sample: share(sample) }
}

function ecdfOf(sorted: BothTables<Float64Array>, gap: EcdfGap | null): EcdfProfile | null {
  const values = ecdfPoints(existingTables(sorted), gap ? [gap.value] : [])
  if (values.length === 0) return null
  return {
    values,
    counts: mapTables(sorted, (numbers) => values.map((value) => bisectRight(numbers, value))),
    n: mapTables(sorted, ({ length }) => length),
    gap,
  }
}

/** Summarizes sorted finite numbers; null where there are none. */
export function summarizeNumbers(finite: Float64Array): NumberSummary | null {
  const [min] = finite
  if (min === undefined) return null
  const found = moments(finite)
  return {
    n: finite.length,
    min,
    max: finite.at(-1)!,
    mean: found?.mean ?? (finite.length === 1 ? min : null),
    sd: found && Math.sqrt(found.variance),
    quantiles: probabilities.map((p) => ({ p, value: quantile(finite, p)! })),
  }
}

/** Summary, common histogram and distribution functions of the numbers of both tables, NULL and NaN left out. */
export const numberProfile = (of: BothTables<Expr>): Metric<NumberProfile> => ({
  kind: kind(tablesIn(of)),
  table: 'sample',
  args: of,
})
