import { classTest } from './classTest.ts'
import type { ContingencyTable } from './contingencyTable.ts'
import { numberTest } from './numberTest.ts'
import type { DriftOptions, OptionName } from '../../core/driftOptions.ts'
import type { DriftTest } from '../../core/driftTest.ts'
import type { PendingTest } from '../../core/outcome.ts'
import { seededRandom, type Random } from '../../stats/resampling/seededRandom.ts'
import { formatNumber } from '../../text/formatNumber.ts'

/** Options and randomness of a custom drift test. */
interface ComparisonInput {
  /** The drift options of the check, each with its default. */
  readonly options: DriftOptions
  /** Numbers in [0, 1), the same in each run: they depend on the seed, the column and the test. */
  readonly random: Random
}

/** Values of both tables, without NULL and NaN and in any order; at least two of each, and not all equal. */
export interface ComparedNumbers extends ComparisonInput {
  readonly reference: Float64Array
  readonly sample: Float64Array
}

/** Counts of each class in both tables, in the order of `names`; at least two classes. */
export interface ComparedClasses extends ComparisonInput, ContingencyTable {}

/** Result of a custom drift test. */
export interface Comparison {
  readonly statistic: number
  /** From 0 to 1. The correction of the family decides whether it is small enough. */
  readonly pValue: number
  /** Smallest p-value that the test can return, e.g. 1 / (permutations + 1). Default: `0`. */
  readonly leastPValue?: number
  /** How the p-value is computed, e.g. `exact`. */
  readonly method?: string
  /** Size of the difference, which `min_effect` limits. Default: the statistic. */
  readonly effect?: { readonly name: string; readonly value: number }
}

interface OwnTest<N extends string> {
  /** Name of the test in suites and reports, in snake_case. */
  readonly name: N
  /** Drift options that the test uses; others are rejected. Default: none. */
  readonly options?: readonly OptionName[]
}

interface OwnNumberTest<N extends string> extends OwnTest<N> {
  readonly of: 'numbers'
  /** Compares the values, or returns why they can't be compared. It must not keep the arrays. */
  readonly compare: (values: ComparedNumbers) => Comparison | string | Promise<Comparison | string>
}

interface OwnClassTest<N extends string> extends OwnTest<N> {
  readonly of: 'classes'
  /** Compares the counts, or returns why they can't be compared. */
  readonly compare: (counts: ComparedClasses) => Comparison | string
}

/**
 * Makes a drift test from a function that compares two samples. A suite uses it as `drift`.
 *
 * Tests of numbers take numbers, dates and timestamps (as seconds); tests of classes take strings, booleans and integers.
 *
 * @example
 * defineDriftTest({ name: 'mean_gap', of: 'numbers', compare: ({ reference, sample }) => ({ statistic, pValue }) })
 */
export function defineDriftTest<const N extends string>(
  test: OwnNumberTest<N> | OwnClassTest<N>,
): DriftTest<N> {
  const { name, options = [] } = test
  if (!/^[a-z][a-z0-9_]*$/.test(name))
    throw new TypeError(
      `invalid name of a drift test ${JSON.stringify(name)}: expected snake_case, e.g. mean_gap`,
    )
  if (test.of === 'numbers')
    return numberTest({
      name,
      options,
      compute: async ({ stream, ...values }) => {
        const found = await test.compare({ ...values, random: seededRandom(values.options.seed, stream) })
        return typeof found === 'string'
          ? found
          : { test: tested(name, found), what: inWords(name, found), happened: 'distribution moved' }
      },
    })
  return classTest({
    name,
    options,
    compute({ stream, ...counts }) {
      const found = test.compare({ ...counts, random: seededRandom(counts.options.seed, stream) })
      return typeof found === 'string' ? found : { test: tested(name, found), what: inWords(name, found) }
    },
  })
}

const inWords = (name: string, { statistic }: Comparison): string => `${name} ${formatNumber(statistic)}`

function tested(name: string, found: Comparison): Omit<PendingTest['test'], 'n'> {
  const { statistic, pValue, leastPValue, method, effect = { name, value: statistic } } = found
  if (!(pValue >= 0 && pValue <= 1))
    throw new TypeError(
      `drift test "${name}" returned the p-value ${String(pValue)}; expected a number from 0 to 1`,
    )
  return {
    name,
    statistic,
    pValue,
    ...(leastPValue !== undefined && { leastPValue }),
    ...(method !== undefined && { method }),
    effect: {
      ...effect,
      interval: () => null,
      detectable: { basis: 'no formula is known for a custom test' },
    },
  }
}
