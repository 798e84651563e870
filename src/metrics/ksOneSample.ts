import type { MeasureKind, Metric } from '../core/metric.ts'
import type { Expr } from '../sql/ast.ts'
import { heldNumbers } from './heldNumbers.ts'
import type { DistributionName } from '../stats/distributions/distributions.ts'
import type { KsOneSample } from '../stats/tests/ksOneSample.ts'

interface Args {
  readonly of: Expr
  readonly distribution: DistributionName
  readonly parameters: readonly number[]
}

const kind: MeasureKind<Args, KsOneSample | null> = {
  name: 'ks_one_sample',
  shape: 'measure',
  tables: ['sample'],
  onlyNumbers: true,
  async measure({ of, distribution, parameters }, engine) {
    // The distributions of stdlib take half a second to load.
    const { ksOneSample } = await import('../stats/tests/ksOneSample.ts')
    const { sample } = await heldNumbers({ reference: null, sample: of }, engine)
    return ksOneSample(sample, distribution, parameters)
  },
}

/** How far the numbers of the sample are from a named distribution; null where there are none. */
export const ksOneSample = (args: Args): Metric<KsOneSample | null> => ({ kind, table: 'sample', args })
