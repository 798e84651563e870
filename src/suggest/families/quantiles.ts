import { expectColumnQuantileValuesToBeBetween } from '../../expectations/expectColumnQuantileValuesToBeBetween.ts'
import { rankBelowQuantile } from '../../stats/binning/rankBelowQuantile.ts'
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
  const rankBelow = (p: number): number => rankBelowQuantile(p, { n, m }, risk / (2 * probabilities.length))
  const type = typeOfSeries(series) === 'integer' ? 'integer' : 'number'
  const bounded = probabilities.map((p) => {
    // From above, it is the quantile 1 - p.
    const [low, high] = [rankBelow(p) / n, (n + 1 - rankBelow(1 - p)) / n]
    return rangeOfQuantile(numbers, p, { low, high }, type)
  })
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

/** Shares of the old values up to which a quantile of new ones lies, but for sampling; there is none at 0, or past 1. */
interface Reach {
  readonly low: number
  readonly high: number
}

/** Between which of the old values a quantile of new ones lies. A bound is null where there are too few values. */
function rangeOfQuantile(
  numbers: readonly NumberFacts[],
  p: number,
  reach: Reach,
  type: 'integer' | 'number',
): readonly [low: number | null, high: number | null] {
  const lows = numbers.map((facts) => valueBelow(facts, reach.low))
  const highs = numbers.map((facts) => valueAbove(facts, reach.high))
  const center = numbers.map((facts) => valueAt(facts, p))
  const low = Math.min(...lows.map((value, i) => value ?? center[i]!))
  const high = Math.max(...highs.map((value, i) => value ?? center[i]!))
  const around = beyondSampling(spreadOf(center), high - low)
  const [least, greatest] = roundOutward(low - around, high + around, type)
  return [lows.includes(null) ? null : least, highs.includes(null) ? null : greatest]
}

const valueAt = ({ summary }: NumberFacts, p: number): number =>
  summary.quantiles.find((quantile) => quantile.p === p)!.value

/** Shares are ranks divided by their number, which is rounded. */
const rounding = 1e-9

/** A value below the one of this rank, as a share. */
function valueBelow({ ecdf: { values, counts, n } }: NumberFacts, share: number): number | null {
  const rank = Math.floor(share * n.sample! + rounding)
  const at = counts.sample!.findLastIndex((count) => count < rank)
  return at === -1 ? null : values[at]!
}

/** A value not below the one of this rank, as a share. */
function valueAbove({ ecdf: { values, counts, n } }: NumberFacts, share: number): number | null {
  const rank = Math.ceil(share * n.sample! - rounding)
  const at = counts.sample!.findIndex((count) => count >= rank)
  return at === -1 ? null : values[at]!
}
