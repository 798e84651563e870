import type { Numbers } from '../kinds/numberTest.ts'
import type { EffectKind } from '../../core/verdictRules.ts'
import type { MeasuredEffect, PendingTest } from '../../core/outcome.ts'
import { permutationPValue, resamplingPlan, type PermutationInput } from './permutationPValue.ts'
import { bootstrapInterval } from '../../stats/effects/bootstrapInterval.ts'
import { coarsen } from '../../stats/binning/coarsen.ts'
import { permutationTest } from '../../stats/resampling/permutationTest.ts'
import { seededRandom } from '../../stats/resampling/seededRandom.ts'
import { tally, type Tally } from '../../stats/binning/tally.ts'

/** With this many values permuted as one, a distance between samples is all but the same. */
const most = 100

interface Distance {
  readonly name: string
  /** The distance itself; null where a value is infinite. */
  readonly of: (tally: Tally) => number | null
  readonly effect: {
    readonly name: string
    readonly kind?: EffectKind
    readonly negligible: number
    readonly of: (tally: Tally) => number
  }
}

/**
 * Tests a distance between samples by permutation. If there are many values, neighbours are permuted as one, and it
 * says so.
 */
export function distanceResult(
  numbers: Numbers,
  { name, of, effect }: Distance,
): Omit<PendingTest['test'], 'n'> | null {
  const counted = tally(numbers.reference, numbers.sample)
  const { values, ...counts } = coarsen(counted, most)
  const statistic = of(counted)
  if (statistic === null) return null
  const distance = (x: Float64Array, y: Float64Array): number | null => of({ values, x, y })
  const tested = permutationTest(counts.x, counts.y, distance, resamplingPlan(numbers))!
  const { method, ...p } = permutationPValue(tested, numbers.options)
  const value = effect.of(counted)
  const isCoarse = values.length < counted.values.length
  return {
    name,
    statistic,
    ...p,
    method: isCoarse ? `${method} of ${values.length} bins` : method,
    effect: {
      name: effect.name,
      value,
      negligible: effect.negligible,
      ...(effect.kind && { kind: effect.kind }),
      interval: intervalOf(counts.x, counts.y, (x, y) => effect.of({ values, x, y }), numbers, value),
      detectable: { basis: 'no formula is known for a test by permutation' },
    },
  }
}

/** By bootstrap, once it is requested; null where a distance is infinite. Counts are few, so they may be kept till then. */
export function intervalOf(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  distance: (x: Float64Array, y: Float64Array) => number | null,
  { options, stream }: PermutationInput,
  observed: number,
): MeasuredEffect['interval'] {
  let interval: ReturnType<typeof bootstrapInterval>
  return (confidence) => {
    interval ??= bootstrapInterval(x, y, distance, {
      random: seededRandom(options.seed, `interval, ${stream}`),
      observed,
    })
    return interval?.(confidence) ?? null
  }
}
