import type { Engine } from '../core/engine.ts'
import type { MeasureKind, Metric } from '../core/metric.ts'
import { valueKey } from '../core/metricKey.ts'
import type { Expr } from '../sql/ast.ts'
import { countedNumbers, useInTurn } from './countedNumbers.ts'
import { countedShift, type CountedShift } from './countedShift.ts'
import { heldNumbers } from './heldNumbers.ts'
import { ksStatistic } from '../stats/tests/ksStatistic.ts'
import { quantile } from '../stats/binning/quantile.ts'
import { quantileBins } from '../stats/binning/quantileBins.ts'
import { valuesAtRanks } from '../stats/binning/valuesAtRanks.ts'

const probabilities = [0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99]

export interface NumberShift {
  /** Where the distribution functions are furthest apart, and their heights there. */
  readonly gap: { readonly value: number; readonly reference: number; readonly sample: number }
  readonly quantiles: readonly { readonly p: number; readonly reference: number; readonly sample: number }[]
  /** Ten bins with about equally many values of both tables, or fewer; the first and the last are open. */
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
  counts: () => true,
  async measure(of, engine) {
    if (engine.summary?.('reference', of.reference)) return null
    const known = noted.get(engine)?.get(keyOf(of))
    if (known) return known
    const counted = await countedNumbers(of, engine)
    if (counted) {
      const { n } = counted
      return n.reference > 0 && n.sample > 0
        ? shiftOf(n, await countedShift(counted, ranksOf, mostBins))
        : null
    }
    return useInTurn(engine, async () => heldShift(await heldNumbers(of, engine)))
  },
}

/** Shifts that were computed while the numbers were in memory for a test, by columns. */
const noted = new WeakMap<Engine, Map<string, NumberShift>>()

const keyOf = ({ reference, sample }: Args): string => valueKey([reference, sample])

/** Computes the shift of numbers that are in memory, for whoever measures it later. */
export function noteShift(
  engine: Engine,
  of: Args,
  numbers: Record<'reference' | 'sample', Float64Array>,
): void {
  const ofEngine = noted.get(engine) ?? new Map<string, NumberShift>()
  noted.set(engine, ofEngine)
  if (ofEngine.has(keyOf(of))) return
  const shift = heldShift(numbers)
  if (shift) ofEngine.set(keyOf(of), shift)
}

function heldShift({ reference, sample }: Record<'reference' | 'sample', Float64Array>): NumberShift | null {
  const statistic = ksStatistic(reference, sample)
  if (!statistic) return null
  const { location, n, m } = statistic
  const ranked = valuesAtRanks(reference, sample, { x: ranksOf(n), y: ranksOf(m), both: [] })
  return shiftOf(
    { reference: n, sample: m },
    {
      location,
      upTo: { reference: countUpTo(reference, location), sample: countUpTo(sample, location) },
      bins: quantileBins(reference, sample, mostBins),
      reference: ranked.x,
      sample: ranked.y,
    },
  )
}

const mostBins = 10

function shiftOf(
  n: Readonly<Record<'reference' | 'sample', number>>,
  { location: value, upTo, bins, ...ranked }: CountedShift,
): NumberShift {
  const quantileOf = (side: 'reference' | 'sample', p: number): number => {
    const at = p * (n[side] - 1)
    const [lower, upper] = [ranked[side].get(Math.floor(at))!, ranked[side].get(Math.ceil(at))!]
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

function countUpTo(values: Float64Array, most: number): number {
  let count = 0
  for (let i = 0; i < values.length; i++) if (values[i]! <= most) count++
  return count
}

/** Where the numbers of two tables differ, NULL and NaN left out; null where a table has none, or a lock doesn't hold them. */
export const numberShift = (args: Args): Metric<NumberShift | null> => ({ kind, table: 'sample', args })
