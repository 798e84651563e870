import type { Column } from '../../sql/column.ts'
import { classExplanation } from '../explanations/classExplanation.ts'
import { classMetrics, countClasses, type ClassOf, type ContingencyTable } from './contingencyTable.ts'
import type { DriftOptions, OptionName } from '../../core/driftOptions.ts'
import { driftTest, type DriftTest } from '../../core/driftTest.ts'
import { formatCount } from '../../text/formatCount.ts'
import { maxClasses, type ClassCounts } from '../../metrics/classCounts.ts'
import { isRepeatedKey, otherKeys, repetitionOf } from './isRepeatedKey.ts'
import { lostValues } from '../../core/lostValues.ts'
import { notTested } from '../../core/notTested.ts'
import { tooFewValues } from '../../core/tooFewValues.ts'
import type { Outcome, PendingTest } from '../../core/outcome.ts'

/** Result of a test of classes. */
export interface ClassesResult {
  readonly test: Omit<PendingTest['test'], 'n'>
  /** The statistic in words, e.g. `chi-square 6.67 with 1 degree of freedom`. */
  readonly what: string
  /** The class that carries most of the difference; shown only if values of cells may be. */
  readonly most?: string
  readonly observed?: object
}

/** Classes to compare: at least two, and values in both tables. */
export interface Classes extends ContingencyTable {
  readonly options: DriftOptions
  /** Separate randomness for each column and test. */
  readonly stream: string
}

interface ClassTest<N extends string> {
  readonly name: N
  readonly options?: readonly OptionName[]
  /** The class of a cell. Default: its text. */
  readonly classOf?: ClassOf
  readonly takes?: (column: Column) => boolean
  /** The test, or why these classes can't be tested. */
  readonly compute: (classes: Classes) => ClassesResult | string
  /** Why classes can't be tested, whichever of the two tables are the same; null if that depends on it. */
  readonly withoutNames?: (reference: readonly number[], sample: readonly number[]) => string | null
}

const isOfClasses = ({ type }: Column): boolean =>
  type === 'string' || type === 'boolean' || type === 'integer'

/** Makes a drift test of classes: text, booleans, and integers where they are codes. Missing values are left out. */
export function classTest<const N extends string>(test: ClassTest<N>): DriftTest<N> {
  const { name, options = [], classOf, takes = isOfClasses, compute, withoutNames } = test
  return driftTest({
    name,
    options,
    takes,
    metrics: (input) => classMetrics(input, classOf),
    judge({ reference, sample }, { column, chosenAutomatically, reveal, options }) {
      if (reference.counts.size === 0) return notTested('the reference has no values')
      if (sample.counts.size === 0) return lostValues('values')
      if (chosenAutomatically && isIdentifier(reference) && isIdentifier(sample))
        return notTested('an identifier, every value is its own')
      const notMade = (reason: string): Outcome =>
        chosenAutomatically ? notTested(reason) : { ...notTested(reason), status: 'unchecked' }
      // More new classes than are counted in the sample are a difference that can be found.
      if (reference.cut)
        return notMade(
          `more than ${formatCount(maxClasses)} classes; text_length and character_class test texts that are all different`,
        )
      const untestable =
        reference.whyUnnamed !== undefined && total(sample) > 1 && reference.counts.size > 1
          ? withoutNames?.([...reference.counts.values()], [...sample.counts.values()])
          : undefined
      if (typeof untestable === 'string') return notMade(untestable)
      const classes = countClasses(reference, sample)
      if (classes.names.length === 1) return notTested('constant')
      const n = { reference: total(reference), sample: total(sample) }
      if (n.reference === 1) return tooFewValues('reference', 'value')
      if (n.sample === 1) return tooFewValues('sample', 'value')
      const tested = compute({ ...classes, options, stream: `${name} of ${column}` })
      if (typeof tested === 'string') return notMade(tested)
      const { what, most, observed } = tested
      const isKey = chosenAutomatically && isRepeatedKey(repetitionOf(reference), repetitionOf(sample))
      return {
        test: { ...tested.test, n },
        rejected: `classes shifted: ${what}${reveal && most !== undefined ? `, most of it in ${most}` : ''}`,
        ...(isKey && otherKeys),
        notRejected: `no drift: ${what}`,
        ...(observed && { observed }),
      }
    },
    explanation: (input) => classExplanation(input, classOf),
  })
}

const isIdentifier = ({ counts }: ClassCounts): boolean =>
  counts.size > 1 && [...counts.values()].every((count) => count === 1)

const total = ({ counts }: ClassCounts): number => [...counts.values()].reduce((sum, count) => sum + count, 0)
