import type { Engine } from '../core/engine.ts'
import type { MeasureKind, Metric } from '../core/metric.ts'
import type { Row } from '../core/row.ts'
import type { Table } from '../core/table.ts'
import { and, countAll, isInfinite, isNull, not, or, row, type Expr } from '../sql/ast.ts'
import { seededRandom } from '../stats/resampling/seededRandom.ts'

export interface JointNumbers {
  /** Rows drawn, one after the other: a number for each column. */
  readonly values: Float64Array
  /** How many rows were drawn. */
  readonly count: number
  /** How many could have been: all of their numbers are there and finite. */
  readonly complete: number
  readonly rows: number
}

interface Args {
  readonly of: readonly Expr[]
  readonly most: number
  readonly seed: number
}

interface Drawn {
  readonly key: number
  readonly values: readonly number[]
}

const kind = (table: Table): MeasureKind<Args, JointNumbers> => ({
  name: 'joint_numbers',
  shape: 'measure',
  tables: [table],
  async measure({ of, most, seed }, engine) {
    const rows = await rowsOf(table, engine)
    const missing = of.map((expr) => or(isNull(expr), isInfinite(expr)))
    const select = Object.fromEntries([['row', row], ...of.map((expr, i) => [`c${i}`, expr] as const)])
    const drawn: Drawn[] = []
    let complete = 0
    for await (const batch of engine.stream(table, { select, where: and(...missing.map(not)) })) {
      complete += batch.length
      drawn.push(...batch.map((found) => draw(found, of.length, `${table} ${seed}`)))
      keepLeast(drawn, most)
    }
    const values = Float64Array.from(drawn.flatMap(({ values }) => values))
    return { values, count: drawn.length, complete, rows }
  },
})

const kinds: Readonly<Record<'reference' | 'sample', MeasureKind<Args, JointNumbers>>> = {
  reference: kind('reference'),
  sample: kind('sample'),
}

async function rowsOf(table: Table, engine: Engine): Promise<number> {
  const [counted] = await engine.query(table, { select: { rows: countAll } })
  return Number(counted?.['rows'])
}

/** A random key that hangs on the number of the row alone, so that the same rows are drawn in whatever order they come. */
const draw = (found: Row, columns: number, stream: string): Drawn => ({
  key: seededRandom(Number(found['row']), stream)(),
  values: Array.from({ length: columns }, (_, i) => Number(found[`c${i}`])),
})

function keepLeast(drawn: Drawn[], most: number): void {
  drawn.sort((a, b) => a.key - b.key)
  drawn.length = Math.min(drawn.length, most)
}

/** The numbers of several columns in some rows, drawn at random from those in which all of them are there and finite. */
export const jointNumbers = (table: 'reference' | 'sample', args: Args): Metric<JointNumbers> => ({
  kind: kinds[table],
  table,
  args,
})
