import type { Engine } from '../core/engine.ts'
import type { MeasureKind, Metric } from '../core/metric.ts'
import type { Table } from '../core/table.ts'
import { isIn, row, type Expr } from '../sql/ast.ts'
import { rankCorrelation, ranksOf } from '../stats/numeric/rankCorrelation.ts'
import { seededRandom } from '../stats/resampling/seededRandom.ts'

export interface RankCorrelations {
  /** Rows that were read. */
  readonly rows: number
  /** Correlations of each column with each before it; null where a column is constant or too few rows have both. */
  readonly coefficients: readonly (readonly (number | null)[])[]
}

interface Args {
  readonly of: readonly Expr[]
  readonly most: number
}

const kindFor = (table: Table): MeasureKind<Args, RankCorrelations> => ({
  name: 'rank_correlations',
  shape: 'measure',
  tables: [table],
  async measure({ of, most }, engine) {
    const columns = await readColumns(table, of, most, engine)
    const whole = columns.map((values) => (values.some(Number.isNaN) ? null : ranksOf(values)))
    return {
      rows: columns[0]?.length ?? 0,
      coefficients: columns.map((x, i) =>
        columns.slice(0, i).map((y, j) => {
          const [ranksX, ranksY] = [whole[i], whole[j]]
          return ranksX && ranksY ? rankCorrelation(ranksX, ranksY) : ofComplete(x, y)
        }),
      ),
    }
  },
})
const kinds = new Map(['reference', 'sample'].map((table) => [table, kindFor(table)]))

/** Columns of numbers, NaN where one is missing: all rows, or a random sample of a larger table. */
async function readColumns(
  table: Table,
  of: readonly Expr[],
  most: number,
  engine: Engine,
): Promise<readonly Float64Array[]> {
  const { rows = 0 } = engine.tables.get(table) ?? {}
  const select = Object.fromEntries(of.map((expr, i) => [`c${i}`, expr]))
  const found = await engine.query(table, {
    select,
    ...(rows > most && { where: isIn(row, drawRows(rows, most)) }),
  })
  return of.map((_, i) => Float64Array.from(found, (row) => Number(row[`c${i}`] ?? NaN)))
}

function drawRows(rows: number, most: number): readonly number[] {
  const random = seededRandom(0, 'rows of correlations')
  const drawn = new Set<number>()
  while (drawn.size < most) drawn.add(1 + Math.floor(random() * rows))
  return [...drawn].sort((a, b) => a - b)
}

function ofComplete(x: Float64Array, y: Float64Array): number | null {
  const isComplete = (i: number): boolean => !Number.isNaN(x[i]!) && !Number.isNaN(y[i]!)
  const complete = (values: Float64Array): Float64Array => values.filter((_, i) => isComplete(i))
  return rankCorrelation(ranksOf(complete(x)), ranksOf(complete(y)))
}

/** Spearman's correlation of every two of some columns, in rows that have both; of large tables in a random sample. */
export const rankCorrelations = (
  table: Table,
  of: readonly Expr[],
  most: number,
): Metric<RankCorrelations> => ({ kind: kinds.get(table)!, table, args: { of, most } })
