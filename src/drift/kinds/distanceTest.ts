import { classTest } from './classTest.ts'
import { columnOf } from '../../columns/columnOf.ts'
import { intervalOf } from '../results/distanceResult.ts'
import type { DriftTestInput, DriftTest } from '../../core/driftTest.ts'
import { formatCount } from '../../text/formatCount.ts'
import { carriers } from '../explanations/carriers.ts'
import { mostIn } from '../explanations/mostIn.ts'
import { numberTest, type NumbersResult } from './numberTest.ts'
import type { DriftOptions, OptionName } from '../../core/driftOptions.ts'
import type { EffectKind } from '../../core/verdictRules.ts'
import type { PendingTest } from '../../core/outcome.ts'
import { permutationPValue, resamplingPlan, type PermutationInput } from '../results/permutationPValue.ts'
import { formatNumber } from '../../text/formatNumber.ts'
import { formatPercent } from '../../text/formatPercent.ts'
import { chiSquareContingency } from '../../stats/tests/chiSquareContingency.ts'
import { permutationTest } from '../../stats/resampling/permutationTest.ts'
import { quantileBins, type QuantileBins } from '../../stats/binning/quantileBins.ts'

interface ClassDistance<N extends string> {
  readonly name: N
  /** As it is called in a report. */
  readonly testName: string
  /** As it is called in a sentence. */
  readonly words: string
  readonly negligible: number
  readonly kind?: EffectKind
  /** Options other than those that every distance has. */
  readonly options?: readonly OptionName[]
  /** The distance between reference and sample, both as counts of classes; not null if both have some. */
  readonly of: (
    reference: ArrayLike<number>,
    sample: ArrayLike<number>,
    options: DriftOptions,
  ) => number | null
  /** The distance that the p-value compares if the statistic can be infinite: two infinite ones are not alike. */
  readonly rankedBy?: (reference: ArrayLike<number>, sample: ArrayLike<number>) => number | null
}

const shared = ['maxDistance', 'permutations', 'seed'] as const

/**
 * Makes a drift test of a distance between shares of classes, by permutation, so that it needs no rule of thumb for how
 * large is large. Numbers and times become classes by bins with about equally many values of both tables.
 */
export function distanceTest<const N extends string>(distance: ClassDistance<N>): DriftTest<N> {
  const { name, words, options = [] } = distance
  const ofClasses = classTest({
    name,
    options: [...options, ...shared],
    compute({ names, reference, sample, ...how }) {
      const test = tested(distance, reference, sample, how)
      const { contributions } = chiSquareContingency(reference, sample)!
      return {
        test,
        what: `${words} ${formatNumber(test.statistic)}`,
        most: mostIn(names, contributions, { place: names.map((_, i) => i), pooled: 0 }),
      }
    },
  })
  const ofNumbers = numberTest({
    name,
    options: ['bins', ...options, ...shared],
    compute({ reference, sample, ...how }) {
      const binned = quantileBins(reference, sample, how.options.bins)
      if (binned.x.length === 1)
        return `more than ${formatPercent(1 - 1 / how.options.bins)} of the numbers are the same, so they are all in one bin; increase bins`
      const test = tested(distance, binned.x, binned.y, how)
      return {
        test,
        where: mostBetween(binned),
        happened: 'distribution moved',
        what: `${words} ${formatNumber(test.statistic)} over ${formatCount(binned.x.length, 'bin')}`,
      }
    },
  })
  const suited = ({ tables, column }: DriftTestInput): DriftTest =>
    ofNumbers.takes(columnOf(tables, 'reference', column)) ? ofNumbers : ofClasses
  return {
    name,
    options: ofNumbers.options,
    takes: (column) => ofClasses.takes(column) || ofNumbers.takes(column),
    metrics: (input) => suited(input).metrics(input),
    judge: (values, input) => suited(input).judge(values, input),
    explanation: (input) => suited(input).explanation(input),
  }
}

/** The bin that carries most of the difference. */
function mostBetween({ edges, x, y }: QuantileBins): NonNullable<NumbersResult['where']> {
  const [{ index } = { index: 0 }] = carriers(x, y)
  const [from, to] = [edges[index - 1], edges[index]]
  return {
    values: { ...(from !== undefined && { mostFrom: from }), ...(to !== undefined && { mostTo: to }) },
    words: ({ mostFrom: from, mostTo: to }) =>
      from === undefined
        ? `, most of it below ${to}`
        : to === undefined
          ? `, most of it from ${from} on`
          : `, most of it from ${from} to ${to}`,
  }
}

function tested(
  { testName, words, negligible, kind, of, rankedBy }: Omit<ClassDistance<string>, 'name'>,
  reference: ArrayLike<number>,
  sample: ArrayLike<number>,
  how: PermutationInput,
): Omit<PendingTest['test'], 'n'> {
  const distance = (x: ArrayLike<number>, y: ArrayLike<number>): number | null => of(x, y, how.options)
  const statistic = distance(reference, sample)!
  const result = permutationTest(reference, sample, rankedBy ?? distance, resamplingPlan(how))!
  return {
    name: testName,
    statistic,
    ...permutationPValue(result, how.options),
    effect: {
      name: words,
      value: statistic,
      negligible,
      ...(kind && { kind }),
      interval: intervalOf(reference, sample, distance, how, statistic),
      detectable: { basis: 'no formula is known for a test by permutation' },
    },
  }
}
