import type { MeasureKind, Metric } from '../core/metric.ts'
import type { Row } from '../core/row.ts'

export interface RowDifference {
  readonly base: number
  readonly comparison: number
  /** Rows that both have, as often as both have them. */
  readonly common: number
  /** The first rows that only one of them has. */
  readonly onlyBase: readonly Row[]
  readonly onlyComparison: readonly Row[]
}

interface Args {
  readonly base: string
  readonly comparison: string
  readonly keep: number
}

/** All rows of one query are held in memory; a result is compared, and not a table. */
const most = 1_000_000

const kind: MeasureKind<Args, RowDifference> = {
  name: 'row_difference',
  shape: 'measure',
  tables: ['sample'],
  async measure({ base: baseQuery, comparison: comparisonQuery, keep }, engine) {
    const rest = new Map<string, { readonly row: Row; times: number }>()
    let comparison = 0
    for await (const rows of engine.select(comparisonQuery))
      for (const row of rows) {
        const key = keyOf(row)
        const known = rest.get(key)
        if (known) known.times += 1
        else rest.set(key, { row, times: 1 })
        comparison += 1
        if (rest.size > most)
          throw new Error(`the query to compare with gives more than ${most} different rows; aggregate them`)
      }
    let [base, common] = [0, 0]
    const onlyBase: Row[] = []
    for await (const rows of engine.select(baseQuery))
      for (const row of rows) {
        base += 1
        const known = rest.get(keyOf(row))
        if (known && known.times > 0) {
          known.times -= 1
          common += 1
        } else if (onlyBase.length < keep) onlyBase.push(row)
      }
    const onlyComparison = [...rest.values()].filter(({ times }) => times > 0).map(({ row }) => row)
    return { base, comparison, common, onlyBase, onlyComparison: onlyComparison.slice(0, keep) }
  },
}

/** The cells of a row by their place: two queries may call their columns differently. A number differs from a text. */
const keyOf = (row: Row): string =>
  JSON.stringify(Object.values(row).map((cell) => (typeof cell === 'string' ? cell : [String(cell)])))

/** How the rows of two SELECTs of the user's differ, in whatever order they come. */
export const rowDifference = (args: Args): Metric<RowDifference> => ({ kind, table: 'sample', args })
