import type { MeasureKind, Metric } from '../core/metric.ts'
import type { Expr } from '../sql/ast.ts'
import { countedNumbers, type CountedNumbers } from './countedNumbers.ts'
import { countedShift } from './countedShift.ts'
import { ksStatistic } from '../stats/tests/ksStatistic.ts'
import { placeRanks } from '../stats/binning/placeRanks.ts'
import { quantile } from '../stats/binning/quantile.ts'
import { quantileBins } from '../stats/binning/quantileBins.ts'

const probabilities = [0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99]

export interface NumberShift {
  /** Where the distribution functions are furthest apart, and their heights there. */
  readonly gap: { readonly value: number; readonly reference: number; readonly sample: number }
  readonly quantiles: readonly { readonly p: number; readonly reference: number; readonly sample: number }[]
  /** Ten bins with about equally many values of both sides, or fewer; the first and the last are open. */
  readonly bins: {
    readonly edges: readonly number[]
    readonly reference: ArrayLike<number>
    readonly sample: ArrayLike<number>
  }
}

interface Args {
  readonly reference: Expr
  readonly sample: Expr
}

const kind: MeasureKind<Args, NumberShift | null> = {
  name: 'number_shift',
  shape: 'measure',
  tables: ['reference', 'sample'],
  onlyNumbers: true,
  async measure(of, engine) {
    const counted = await countedNumbers(of, engine)
    if (counted) return shiftOfCounted(counted)
    const reference = await engine.numbers('reference', of.reference)
    const sample = await engine.numbers('sample', of.sample)
    const statistic = ksStatistic(reference, sample)
    if (!statistic) return null
    const value = statistic.location
    const { edges, x, y } = quantileBins(reference, sample, mostBins)
    for (const values of [reference, sample]) placeRanks(values, ranksOf(values.length))
    return {
      gap: { value, reference: shareUpTo(reference, value), sample: shareUpTo(sample, value) },
      quantiles: probabilities.map((p) => ({
        p,
        reference: quantile(reference, p)!,
        sample: quantile(sample, p)!,
      })),
      bins: { edges, reference: x, sample: y },
    }
  },
}

const mostBins = 10

async function shiftOfCounted(numbers: CountedNumbers): Promise<NumberShift | null> {
  const { n } = numbers
  if (n.reference === 0 || n.sample === 0) return null
  const { location: value, upTo, bins, ...found } = await countedShift(numbers, ranksOf, mostBins)
  const quantileOf = (side: 'reference' | 'sample', p: number): number => {
    const at = p * (n[side] - 1)
    const [lower, upper] = [found[side].get(Math.floor(at))!, found[side].get(Math.ceil(at))!]
    return quantile([lower, upper], at - Math.floor(at))!
  }
  return {
    gap: { value, reference: upTo.reference / n.reference, sample: upTo.sample / n.sample },
    quantiles: probabilities.map((p) => ({
      p,
      reference: quantileOf('reference', p),
      sample: quantileOf('sample', p),
    })),
    bins: { edges: bins.edges, reference: bins.x, sample: bins.y },
  }
}

/** Ranks of the values around each quantile. */
const ranksOf = (length: number): readonly number[] =>
  probabilities.flatMap((p) => [Math.floor(p * (length - 1)), Math.ceil(p * (length - 1))])

function shareUpTo(values: Float64Array, most: number): number {
  let count = 0
  for (let i = 0; i < values.length; i++) if (values[i]! <= most) count++
  return count / values.length
}

/** Where the numbers of two tables differ, NULL and NaN left out; null where a side has none. */
export const numberShift = (args: Args): Metric<NumberShift | null> => ({ kind, table: 'sample', args })
