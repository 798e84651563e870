import type { MeasureKind, Metric } from '../core/metric.ts'
import type { Expr } from '../sql/ast.ts'
import { heldNumbers } from './heldNumbers.ts'
import { bootstrappedKs as test } from '../stats/tests/bootstrappedKs.ts'
import { seededRandom } from '../stats/resampling/seededRandom.ts'

interface Args {
  readonly of: Expr
  readonly bins: readonly number[]
  readonly weights: readonly number[]
  readonly alpha: number
  readonly resamples: number
  readonly resampleSize?: number | undefined
  readonly seed: number
}

const kind: MeasureKind<Args, number | null> = {
  name: 'bootstrapped_ks',
  shape: 'measure',
  tables: ['sample'],
  onlyNumbers: true,
  async measure({ of, bins, weights, alpha, resamples, resampleSize, seed }, engine) {
    // Engines give numbers in any order, and what is drawn hangs on it.
    const { sample } = await heldNumbers({ reference: null, sample: of }, engine)
    const values = sample.sort()
    return test(
      values,
      { bins, weights },
      {
        alpha,
        resamples,
        random: seededRandom(seed, 'bootstrapped_ks'),
        ...(resampleSize !== undefined && { resampleSize }),
      },
    )
  },
}

/** The share of resamples of the numbers of the sample that a KS test against bins retains; null where there are none. */
export const bootstrappedKs = (args: Args): Metric<number | null> => ({ kind, table: 'sample', args })
