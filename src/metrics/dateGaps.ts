import type { MeasureKind, Metric } from '../core/metric.ts'
import { and, call, column, compare, float, isNull, max, min, not, type Expr } from '../sql/ast.ts'

/** A run of periods without data, by their numbers; the first period has number 0. */
export interface Gap {
  readonly first: number
  readonly last: number
}

export interface DateGaps {
  /** Where the first period starts. */
  readonly from: number
  readonly periods: number
  /** How many of them have no data, and the first runs of them. */
  readonly missing: number
  readonly gaps: readonly Gap[]
}

interface Args {
  /** The number of its day, month, or what is counted in, for each row. */
  readonly of: Expr
  /** How many of these a period has. */
  readonly length: number
  /** Where the first period starts and the last one ends, where not at the first and the last date. */
  readonly from: number | null
  readonly to: number | null
}

const shown = 5

const kind: MeasureKind<Args, DateGaps | null> = {
  name: 'date_gaps',
  shape: 'measure',
  tables: ['sample'],
  async measure({ of, length, from: start, to: end }, engine) {
    const [extremes = {}] = await engine.query('sample', { select: { from: min(of), to: max(of) } })
    const from = start ?? extremes['from'] ?? null
    const to = end ?? extremes['to'] ?? null
    if (from === null || to === null) return null
    const last = Math.floor((Number(to) - Number(from)) / length)
    if (last < 0) return null
    const period = call(
      'floor',
      call('divide', call('float_subtract', of, float(Number(from))), float(length)),
    )
    const found = engine.stream('sample', {
      from: { select: { period }, where: not(isNull(of)), groupBy: [period] },
      select: { period: column('period') },
      where: and(compare(column('period'), '>=', float(0)), compare(column('period'), '<=', float(last))),
      orderBy: [{ by: column('period') }],
    })
    let [missing, reached] = [0, -1]
    const gaps: Gap[] = []
    const reach = (next: number): void => {
      if (next > reached + 1) {
        missing += next - reached - 1
        if (gaps.length < shown) gaps.push({ first: reached + 1, last: next - 1 })
      }
      reached = next
    }
    for await (const rows of found) for (const row of rows) reach(Number(row['period']))
    reach(last + 1)
    return { from: Number(from), periods: last + 1, missing, gaps }
  },
}

/** Which periods between the first and the last date have no row; null where there is no date between these. */
export const dateGaps = (args: Args): Metric<DateGaps | null> => ({ kind, table: 'sample', args })
