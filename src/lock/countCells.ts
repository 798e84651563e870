import type { Engine } from '../core/engine.ts'
import type { LockedColumn } from '../core/lock.ts'
import { distinctCount } from '../metrics/distinctCount.ts'
import { missing } from '../metrics/missing.ts'
import { measure } from '../runner/measure.ts'
import { measuredValue } from '../runner/measuredValue.ts'
import { plan } from '../runner/plan.ts'
import { presentCell } from '../sql/cell.ts'
import type { Column } from '../sql/column.ts'

export type CellCounts = Pick<LockedColumn, 'nulls' | 'nans' | 'infinities' | 'empties' | 'distinct'>

/** Counts missing and different values of columns, all in one scan. */
export async function countCells(engine: Engine, columns: readonly Column[]): Promise<readonly CellCounts[]> {
  const metrics = columns.map((column) => ({
    cells: missing('sample', column),
    // Values of such a type can't be compared.
    values: column.type === 'other' ? null : distinctCount('sample', presentCell(column)),
  }))
  const all = metrics.flatMap(({ cells, values }) => [cells, ...(values ? [values] : [])])
  const measured = await measure(plan(all, engine), engine)
  return metrics.map(({ cells, values }) => {
    const { nulls, nans, infinities, empties } = measuredValue(measured, cells)
    const distinct = values ? measuredValue(measured, values).distinct : 0
    return { nulls, nans, infinities, empties, distinct }
  })
}
