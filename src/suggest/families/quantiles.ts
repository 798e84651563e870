import { expectColumnQuantileValuesToBeBetween } from '../../expectations/expectColumnQuantileValuesToBeBetween.ts'
import { normalQuantile } from '../../stats/distributions/normalQuantile.ts'
import { formatCount } from '../../text/formatCount.ts'
import { formatNumber } from '../../text/formatNumber.ts'
import type { NumberFacts } from '../facts/columnFacts.ts'
import { isMeasurement } from '../facts/isMeasurement.ts'
import {
  beyondSampling,
  mostDistinct,
  numbersOf,
  spreadOf,
  totalPresent,
  typeOfSeries,
  usualPresent,
} from '../facts/pooled.ts'
import { roundOutward } from '../roundOutward.ts'
import type { ColumnSeries, Evidence, RuleFamily, Suggestion } from '../suggestion.ts'

const probabilities = [0.25, 0.5, 0.75, 0.95]

/** Ranges of a few quantiles of numbers, which show that a distribution moved, without a reference. Classes have shares instead. */
export const quantiles: RuleFamily = (evidence) =>
  evidence.columns
    .filter((series) => isMeasurement(series) && mostDistinct(series) > 1)
    .flatMap((series) => quantilesOf(series, evidence))

function quantilesOf(series: ColumnSeries, { risk }: Evidence): readonly Suggestion[] {
  const numbers = numbersOf(series)
  if (!numbers) return []
  const [n, m] = [totalPresent(series), usualPresent(series)]
  const reach = -normalQuantile(risk / (2 * probabilities.length)) * Math.sqrt(1 / n + 1 / m)
  const type = typeOfSeries(series) === 'integer' ? 'integer' : 'number'
  const bounded = probabilities.map((p) => rangeOfQuantile(numbers, p, reach * Math.sqrt(p * (1 - p)), type))
  if (bounded.flat().every((bound) => bound === null)) return []
  const observed = probabilities.map((p) => formatNumber(valueAt(numbers[0]!, p)))
  return [
    {
      expectation: expectColumnQuantileValuesToBeBetween({
        column: series.name,
        quantileRanges: {
          quantiles: probabilities,
          valueRanges: bounded.map(([low, high]) => [low, high]),
        },
      }),
      evidence: `quantiles ${observed.join(', ')} of ${formatCount(n, 'value')}`,
      risk,
    },
  ]
}

/**
 * Between which of the old values a quantile of new ones lies, but for sampling: `reach` ranks below and above it. A bound is
 * null where there are too few values.
 */
function rangeOfQuantile(
  numbers: readonly NumberFacts[],
  p: number,
  reach: number,
  type: 'integer' | 'number',
): readonly [low: number | null, high: number | null] {
  const lows = numbers.map((facts) => valueBelow(facts, p - reach))
  const highs = numbers.map((facts) => valueAbove(facts, p + reach))
  const center = numbers.map((facts) => valueAt(facts, p))
  const low = Math.min(...lows.map((value, i) => value ?? center[i]!))
  const high = Math.max(...highs.map((value, i) => value ?? center[i]!))
  const around = beyondSampling(spreadOf(center), high - low)
  const [least, greatest] = roundOutward(low - around, high + around, type)
  return [lows.includes(null) ? null : least, highs.includes(null) ? null : greatest]
}

const valueAt = ({ summary }: NumberFacts, p: number): number =>
  summary.quantiles.find((quantile) => quantile.p === p)!.value

/** A value that no more than this share of the values lies below. */
function valueBelow({ ecdf: { values, counts, n } }: NumberFacts, share: number): number | null {
  const at = counts.sample!.findLastIndex((count) => count < share * n.sample!)
  return at === -1 ? null : values[at]!
}

/** A value that at least this share of the values does not exceed. */
function valueAbove({ ecdf: { values, counts, n } }: NumberFacts, share: number): number | null {
  const at = counts.sample!.findIndex((count) => count > share * n.sample!)
  return at === -1 ? null : values[at]!
}
