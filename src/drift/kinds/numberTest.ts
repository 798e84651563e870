import { asText, isNoNumber, isPresent } from '../../sql/cell.ts'
import { isNumeric, isTime, type Column } from '../../sql/column.ts'
import { columnOf } from '../../columns/columnOf.ts'
import { comparableNumbers, type NumbersOf } from './comparableNumbers.ts'
import type { DriftOptions, OptionName } from '../../core/driftOptions.ts'
import { driftTest, type DriftTestInput, type DriftTest } from '../../core/driftTest.ts'
import { formatCount } from '../../text/formatCount.ts'
import type { Metric } from '../../core/metric.ts'
import type { NumbersWithin } from '../../metrics/numbersWithin.ts'
import { twoSamples, type Counting, type TwoSamplesKind } from '../../metrics/twoSamples.ts'
import { unexpectedCount, type UnexpectedCount } from '../../metrics/unexpectedCount.ts'
import { lostValues } from '../../core/lostValues.ts'
import { notTested } from '../../core/notTested.ts'
import { tooFewValues } from '../../core/tooFewValues.ts'
import { numberExplanation } from '../explanations/numberExplanation.ts'
import type { PendingTest } from '../../core/outcome.ts'
import { and, compare, literal } from '../../sql/ast.ts'

/** Result of a test of numbers. It holds none of the samples, as it lives until all tests are decided. */
export interface NumbersResult {
  readonly test: Omit<PendingTest['test'], 'n'>
  /** The change if the test is rejected, e.g. `distribution moved`. */
  readonly happened: string
  /** The statistic in words, e.g. `KS D 0.1`. */
  readonly what: string
  /** Values of cells, and the words around them; shown only if they may be. */
  readonly where?: {
    readonly values: Readonly<Record<string, number>>
    words(told: Readonly<Record<string, string>>): string
  }
  readonly observed?: object
  /** The same test at the ends of what is possible, where it is known within bounds. */
  readonly bounds?: Readonly<Record<'least' | 'most', Omit<PendingTest['test'], 'n'>>> &
    Pick<NonNullable<PendingTest['bounds']>, 'by'>
}

export interface TestHow {
  readonly options: DriftOptions
  /** Separate randomness for each column and test. */
  readonly stream: string
}

/**
 * Numbers to compare: at least two in each table, which are not all one and the same. NaN is left out, infinities are
 * not.
 */
export interface Numbers extends TestHow {
  readonly reference: Float64Array
  readonly sample: Float64Array
}

interface NumberTest<N extends string> {
  readonly name: N
  readonly options?: readonly OptionName[]
  /** The numbers of a column. Default: its values. */
  readonly numbersOf?: NumbersOf
  readonly takes?: (column: Column) => boolean
  /** The test, or why these numbers can't be tested. */
  readonly compute: (numbers: Numbers) => NumbersResult | string | Promise<NumbersResult | string>
  /** The same of numbers that stay in the engine. Without it they must be in memory. */
  readonly count?: Counting<NumbersResult | string>
  /** The same where a lock has distribution and moments of the reference; null, as without it, if it needs the numbers. */
  readonly within?: (numbers: NumbersWithin) => NumbersResult | string | null
}

const isOfNumbers = (column: Column): boolean => isNumeric(column) || isTime(column)

/** Makes a drift test of numbers, and of times as seconds. The numbers are let go once the test is made. */
export function numberTest<const N extends string>(test: NumberTest<N>): DriftTest<N> {
  const { name, options = [], numbersOf = comparableNumbers, takes = isOfNumbers } = test
  const { compute, count, within } = test
  const kind: TwoSamplesKind<NumbersResult | string> = twoSamples(name, compute, count, within, mayFail)
  return driftTest({
    name,
    options,
    takes,
    metrics(input) {
      const { reference, sample, exact } = numbersOf(input.tables, input.column)
      return {
        found: kind({
          reference,
          sample,
          exact,
          options: input.options,
          stream: `${name} of ${input.column}`,
          skipsIdentifiers: mayBeIdentifiers(input),
        }),
        ...leftOutMetrics(input),
      }
    },
    judge(
      { found: { n, constant, offset, areIdentifiers, result }, texts },
      { tables, column, chosenAutomatically, reveal },
    ) {
      if (n.reference === 0) return notTested('the reference has no numbers')
      if (n.sample === 0) return lostValues('numbers')
      if (constant) return notTested('constant')
      if (n.reference === 1) return tooFewValues('reference', 'number')
      if (n.sample === 1) return tooFewValues('sample', 'number')
      if (areIdentifiers) return notTested('an identifier, every value is its own')
      if (typeof result === 'string')
        return chosenAutomatically ? notTested(result) : { ...notTested(result), status: 'unchecked' }
      const { happened, what, where, observed, bounds } = result!
      const { format, shown } = numbersOf(tables, column)
      const places = reveal && where ? mapped(where.values, (value) => value + offset) : {}
      const place = reveal && where ? where.words(mapped(places, format)) : ''
      const without = leftOut(texts)
      return {
        test: { ...result!.test, n },
        ...(bounds && { bounds: { ...bounds, least: { ...bounds.least, n }, most: { ...bounds.most, n } } }),
        rejected: `${happened}: ${what}${place}${without}`,
        notRejected: `no drift: ${what}${without}`,
        observed: {
          ...mapped(places, shown),
          ...observed,
          ...(without !== '' && { leftOut: texts!.unexpected }),
        },
      }
    },
    explanation: (input) => numberExplanation(input, numbersOf),
  })
}

/** Tests with a greater p-value fail at an unusual α only. */
const usualAlpha = 0.05

const mayFail = (result: NumbersResult | string): boolean =>
  typeof result !== 'string' && result.test.pValue < usualAlpha

const mapped = <T>(
  values: Readonly<Record<string, number>>,
  map: (value: number) => T,
): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, map(value)]))

/** If the sample's column is text, values that aren't numbers are left out, and counted. */
function leftOutMetrics({ tables, column }: DriftTestInput): { texts?: Metric<UnexpectedCount> } {
  const sample = columnOf(tables, 'sample', column)
  if (sample.type !== 'string' || !isNumeric(columnOf(tables, 'reference', column))) return {}
  const present = and(isPresent(sample), compare(asText(sample), '<>', literal('')))
  return { texts: unexpectedCount('sample', present, isNoNumber(sample)) }
}

const leftOut = (texts: UnexpectedCount | undefined): string =>
  texts && texts.unexpected > 0
    ? `; ${formatCount(texts.unexpected)} of ${formatCount(texts.total, 'value')} left out as text`
    : ''

/** Integers may be identifiers, which matters only where the test was chosen automatically. */
const mayBeIdentifiers = ({ tables, column, chosenAutomatically }: DriftTestInput): boolean =>
  chosenAutomatically &&
  (['reference', 'sample'] as const).every((table) => columnOf(tables, table, column).type === 'integer')
