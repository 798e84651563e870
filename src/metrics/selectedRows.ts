import type { MeasureKind, Metric } from '../core/metric.ts'
import type { Row } from '../core/row.ts'

export interface SelectedRows {
  readonly count: number
  /** The first of them. */
  readonly first: readonly Row[]
}

interface Args {
  readonly statement: string
  readonly keep: number
}

const kind: MeasureKind<Args, SelectedRows> = {
  name: 'selected_rows',
  shape: 'measure',
  tables: ['sample'],
  async measure({ statement, keep }, engine) {
    let count = 0
    const first: Row[] = []
    for await (const rows of engine.select(statement)) {
      count += rows.length
      first.push(...rows.slice(0, Math.max(0, keep - first.length)))
    }
    return { count, first }
  },
}

/** Result of a user's own SELECT: the number of rows, and the first few. */
export const selectedRows = (statement: string, keep: number): Metric<SelectedRows> => ({
  kind,
  table: 'sample',
  args: { statement, keep },
})
