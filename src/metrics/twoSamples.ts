import type { DriftOptions } from '../core/driftOptions.ts'
import type { MeasureKind, Metric } from '../core/metric.ts'
import type { Expr } from '../sql/ast.ts'
import { countedNumbers, useInTurn, type CountedNumbers } from './countedNumbers.ts'
import { compareWithin, type NumbersWithin } from './numbersWithin.ts'
import { noteShift } from './numberShift.ts'
import { hasTies } from '../stats/binning/hasTies.ts'
import type { SampleComparison } from './sampleComparison.ts'
import { orderedNumbers, type ExactCells } from './orderedNumbers.ts'

interface Args {
  readonly reference: Expr
  readonly sample: Expr
  readonly exact?: ExactCells | undefined
  readonly options: DriftOptions
  readonly stream: string
  /** Whether whole numbers that are all different in both tables are left alone, as identifiers. */
  readonly skipsIdentifiers: boolean
}

/** How numbers that stay in the engine are compared. */
export interface Counting<V> {
  /** Whether the options allow it. Default: all do. */
  readonly applies?: (options: DriftOptions) => boolean
  readonly compute: (
    numbers: CountedNumbers,
    how: { readonly options: DriftOptions; readonly stream: string },
  ) => Promise<V>
}

export type TwoSamplesKind<V> = (args: Args) => Metric<SampleComparison<V>>

/**
 * Makes a kind of metric: the result of a pure function of the numbers of both tables, NULL and NaN left out. The numbers
 * are in memory one pair of columns at a time, so the function must not keep them. They come in any order. Where a pair is
 * too large for memory, another way counts them in the engine instead, if there is one. A third computes
 * with the distribution of the reference where a lock stands for it, unless it returns null. Where a result is one that
 * `mayFail`, its explanation is computed while the numbers are there, instead of reading them again.
 */
export function twoSamples<V>(
  name: string,
  compute: (numbers: {
    reference: Float64Array
    sample: Float64Array
    options: DriftOptions
    stream: string
  }) => V | Promise<V>,
  counting?: Counting<V>,
  computeWithin?: (numbers: NumbersWithin) => V | null,
  mayFail: (result: V) => boolean = () => false,
): TwoSamplesKind<V> {
  const kind: MeasureKind<Args, SampleComparison<V>> = {
    name,
    shape: 'measure',
    tables: ['reference', 'sample'],
    onlyNumbers: true,
    counts: ({ options }) => counting !== undefined && (counting.applies?.(options) ?? true),
    async measure({ options, stream, skipsIdentifiers, ...of }, engine) {
      const known = engine.summary?.('reference', of.reference)
      if (known)
        return compareWithin(known, of, engine, { options, skipsIdentifiers, compute: computeWithin })
      const isCounted = counting?.applies?.(options) ?? true
      const counted = isCounted && counting ? await countedNumbers(of, engine) : null
      if (counting && counted) {
        const { n, constant } = counted
        const none = { n, constant, offset: 0, areIdentifiers: false, result: null }
        if (constant || n.reference < 2 || n.sample < 2) return none
        if (skipsIdentifiers && !(await counted.hasTies('reference')) && !(await counted.hasTies('sample')))
          return { ...none, areIdentifiers: true }
        return { ...none, result: await counting.compute(counted, { options, stream }) }
      }
      return useInTurn(engine, async () => {
        const numbers = await orderedNumbers(of, engine)
        const { reference, sample, offset } = numbers
        const n = { reference: reference.length, sample: sample.length }
        const first = reference[0] ?? sample[0]
        const same = (value: number): boolean => value === first
        const constant = reference.every(same) && sample.every(same)
        const none = { n, constant, offset, areIdentifiers: false, result: null }
        if (constant || n.reference < 2 || n.sample < 2) return none
        if (skipsIdentifiers && !hasTies(reference) && !hasTies(sample))
          return { ...none, areIdentifiers: true }
        const result = await compute({ reference, sample, options, stream })
        if (numbers.areAsRead && mayFail(result)) noteShift(engine, of, numbers)
        return { ...none, result }
      })
    },
  }
  return (args) => ({ kind, table: 'sample', args })
}
