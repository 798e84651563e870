import type { MeasureKind, Metric } from '../core/metric.ts'
import { quantileQuery } from '../columns/quantileQuery.ts'
import { count, type Expr } from '../sql/ast.ts'
import { areCounted, rankedNumbers } from './rankedNumbers.ts'
import { quantile, type Interpolation } from '../stats/binning/quantile.ts'

interface Args {
  readonly of: Expr
  readonly at: readonly number[]
  readonly interpolation: Interpolation
}

/** More numbers are ranked where they are, which takes less time than reading and sorting them. */
const mostRead = 2 ** 20

const kind: MeasureKind<Args, readonly number[] | null> = {
  name: 'quantiles',
  shape: 'measure',
  tables: ['sample'],
  onlyNumbers: true,
  async measure({ of, at, interpolation }, engine) {
    const { rows = 0 } = engine.tables.get('sample') ?? {}
    if (rows <= Math.min(mostRead, engine.mostNumbers ?? Infinity)) {
      const sorted = (await engine.numbers('sample', of)).sort()
      return sorted.length === 0 ? null : at.map((q) => quantile(sorted, q, interpolation)!)
    }
    if (areCounted(engine)) {
      const sorted = await rankedNumbers(of, at, engine)
      return sorted && at.map((q) => quantile(sorted, q, interpolation)!)
    }
    const [counted] = await engine.query('sample', { select: { n: count(of) } })
    const n = Number(counted?.['n'])
    if (n === 0) return null
    const beside = at.flatMap((q) => [Math.floor(q * (n - 1)), Math.ceil(q * (n - 1))])
    const ranks = [...new Set(beside)]
    // Where engines differ about quantiles, they do not halfway between two ranks.
    const middles = ranks.map((rank) => (rank + 0.5) / n)
    const [values = {}] = await engine.query('sample', quantileQuery(of, middles))
    const known = ranks.map((rank, i) => [rank, Number(values[i])])
    // Only the sorted values next to a quantile are known, and no others are looked at.
    const sorted: ArrayLike<number> = { length: n, ...(Object.fromEntries(known) as Record<number, number>) }
    return at.map((q) => quantile(sorted, q, interpolation)!)
  },
}

/** Quantiles of the numbers of the sample, exact, NULL left out; null where there are none. */
export const quantiles = (
  of: Expr,
  at: readonly number[],
  interpolation: Interpolation,
): Metric<readonly number[] | null> => ({ kind, table: 'sample', args: { of, at, interpolation } })
