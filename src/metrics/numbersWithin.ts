import type { DriftOptions } from '../core/driftOptions.ts'
import type { Engine } from '../core/engine.ts'
import { LockError } from '../core/lockError.ts'
import type { NumbersSummary } from '../core/numbersSummary.ts'
import { hasTies } from '../stats/binning/hasTies.ts'
import { areExact, type NumberCells } from './orderedNumbers.ts'
import type { SampleComparison } from './sampleComparison.ts'

/** Numbers of the sample, and the distribution of the reference, which is known within a bound. */
export interface NumbersWithin {
  readonly reference: NonNullable<NumbersSummary['ecdf']>
  readonly moments: NumbersSummary['moments']
  readonly sample: Float64Array
  readonly options: DriftOptions
}

interface How<V> {
  readonly options: DriftOptions
  readonly skipsIdentifiers: boolean
  readonly compute: ((numbers: NumbersWithin) => V | null) | undefined
}

/** Compares numbers with what is known of a reference. Throws a `LockError` if that isn't enough. */
export async function compareWithin<V>(
  { n: reference, distinct, ecdf, moments, reason }: NumbersSummary,
  of: NumberCells,
  engine: Engine,
  { options, skipsIdentifiers, compute }: How<V>,
): Promise<SampleComparison<V>> {
  const sample = await engine.numbers('sample', of.sample)
  const n = { reference, sample: sample.length }
  const lacking = new LockError(reason, { isWithheld: ecdf === null })
  const none = { n, constant: false, offset: 0, areIdentifiers: false, result: null }
  if (n.reference === 0 || n.sample === 0) return none
  // Whether all numbers are one and the same isn't known.
  if (distinct === 1) throw lacking
  if (n.sample < 2) return none
  if (skipsIdentifiers && distinct === reference && !hasTies(sample)) return { ...none, areIdentifiers: true }
  const result = ecdf && inOrder(of, ecdf, sample) && compute?.({ reference: ecdf, moments, sample, options })
  if (!result) throw lacking
  return { ...none, result }
}

/** Whether doubles keep apart what differs. */
const inOrder = (
  { exact }: NumberCells,
  { points }: NonNullable<NumbersSummary['ecdf']>,
  sample: Float64Array,
): boolean => areExact(exact, [points[0]![0], points.at(-1)![0]]) && areExact(exact, sample)
