import type { Engine } from '../core/engine.ts'
import type { LockedColumn } from '../core/lock.ts'
import { momentsOf } from '../metrics/momentsOf.ts'
import type { Expr } from '../sql/ast.ts'
import { asNumber, asSeconds } from '../sql/cell.ts'
import { isNumeric, isTime, type Column } from '../sql/column.ts'
import { fitEcdf } from '../stats/binning/fitEcdf.ts'
import type { CellCounts } from './countCells.ts'
import { countRepeats } from './countRepeats.ts'
import { keyRepeats, reasonToWithhold } from './reasonToWithhold.ts'
import { mostValues, sortTexts } from './sortTexts.ts'

/** Measures a column: its counts, and its values or its distribution, where these may be in a lock. */
export async function lockColumn(
  engine: Engine,
  column: Column,
  { counted: { cells, classes }, isMasked }: { readonly counted: CellCounts; readonly isMasked: boolean },
): Promise<LockedColumn> {
  const numbers = await numbersOf(engine, column)
  const texts = sortTexts(column, classes)
  const repeats = await countRepeats(engine, column, classes)
  const reason = reasonToWithhold(column, { isMasked, texts, repeats, numbers })
  const { unread } = column
  return {
    name: column.name,
    type: column.type,
    nativeType: column.nativeType,
    // Why it is unread quotes values.
    ...(unread && { unread: { ...unread, ...(reason !== null && { why: unread.remedy }) } }),
    ...(column.misfits !== undefined && { misfits: column.misfits }),
    ...cells,
    ...(reason === null && numbers && (isNumeric(column) || texts.length > mostValues) && momentsIn(numbers)),
    holds: holds(),
  }

  function holds(): LockedColumn['holds'] {
    if (reason !== null) return { kind: 'withheld', reason, repeats }
    if (texts.length <= mostValues || !numbers) return { kind: 'values', values: [...texts] }
    const { points, bound } = fitEcdf(numbers)
    return {
      kind: 'ecdf',
      bound,
      points: points.map(([at, below, upTo]) => [at, below, upTo]),
      ...keyRepeats(column, repeats),
    }
  }
}

/** Numbers, or times as seconds, in ascending order; null for other columns. */
async function numbersOf(engine: Engine, column: Column): Promise<Float64Array | null> {
  const of: Expr | null = isNumeric(column) ? asNumber(column) : isTime(column) ? asSeconds(column) : null
  return of && (await engine.numbers('sample', of)).sort()
}

/** Mean and standard deviation where they are finite. */
function momentsIn(numbers: Float64Array): Pick<LockedColumn, 'mean' | 'deviation'> {
  const { mean, deviation } = momentsOf(numbers)
  return {
    ...(mean !== null && Number.isFinite(mean) && { mean }),
    ...(deviation !== null && Number.isFinite(deviation) && { deviation }),
  }
}
