import type { MeasureKind, Metric } from '../metric.ts'
import type { Expr } from '../sql.ts'
import { ksStatistic, type KsStatistic } from '../stats/ksStatistic.ts'

export interface KsGap {
  /** Null where a side has no numbers. */
  readonly statistic: KsStatistic | null
  /** How many numbers each side has. */
  readonly n: { readonly reference: number; readonly sample: number }
  /** All numbers of both sides are one and the same. */
  readonly constant: boolean
}

interface Args {
  readonly reference: Expr
  readonly sample: Expr
}

const kind: MeasureKind<Args, KsGap> = {
  name: 'ks_gap',
  shape: 'measure',
  tables: ['reference', 'sample'],
  async measure(args, engine) {
    const reference = await engine.numbers('reference', args.reference)
    const sample = await engine.numbers('sample', args.sample)
    const first = reference[0] ?? sample[0]
    const same = (value: number): boolean => value === first
    return {
      statistic: ksStatistic(reference, sample),
      n: { reference: reference.length, sample: sample.length },
      constant: reference.every(same) && sample.every(same),
    }
  },
}

/** The largest gap between the two empirical distribution functions. NULL and NaN are left out; infinities take part. */
export const ksGap = (reference: Expr, sample: Expr): Metric<KsGap> => ({
  kind,
  table: 'sample',
  args: { reference, sample },
})
