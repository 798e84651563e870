import type { Engine } from '../core/engine.ts'
import type { LockedColumn } from '../core/lock.ts'
import type { Metric } from '../core/metric.ts'
import { classCounts, type ClassCounts } from '../metrics/classCounts.ts'
import { distinctCount } from '../metrics/distinctCount.ts'
import { missing } from '../metrics/missing.ts'
import { measure } from '../runner/measure.ts'
import { measuredValue } from '../runner/measuredValue.ts'
import { plan } from '../runner/plan.ts'
import { asText, presentCell } from '../sql/cell.ts'
import type { Column } from '../sql/column.ts'

export interface CellCounts {
  readonly cells: Pick<LockedColumn, 'nulls' | 'nans' | 'infinities' | 'empties' | 'distinct'>
  readonly classes: ClassCounts
}

const noClasses: ClassCounts = { counts: new Map(), cut: false }

/** Counts missing and different values of columns, with as few scans as can be. */
export async function countCells(engine: Engine, columns: readonly Column[]): Promise<readonly CellCounts[]> {
  const metrics = columns.map((column) => ({
    cells: missing('sample', column),
    // Values of other types can't be compared.
    ...(column.type !== 'other' && {
      values: distinctCount('sample', presentCell(column)),
      classes: classCounts('sample', asText(column)),
    }),
  }))
  const all = metrics.flatMap((of): Metric[] => Object.values(of))
  const measured = await measure(plan(all, engine), engine)
  return metrics.map(({ cells, values, classes }) => {
    const { nulls, nans, infinities, empties } = measuredValue(measured, cells)
    const distinct = values ? measuredValue(measured, values).distinct : 0
    return {
      cells: { nulls, nans, infinities, empties, distinct },
      classes: classes ? measuredValue(measured, classes) : noClasses,
    }
  })
}
