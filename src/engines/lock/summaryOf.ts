import type { LockedColumn } from '../../core/lock.ts'
import { valueKey } from '../../core/metricKey.ts'
import type { NumbersSummary } from '../../core/numbersSummary.ts'
import type { Expr } from '../../sql/ast.ts'
import { asNumber, asSeconds } from '../../sql/cell.ts'
import { isNumeric, isTime } from '../../sql/column.ts'
import { unlockedColumn } from './unlockedColumn.ts'
import { withheldWords } from './withheldWords.ts'

/**
 * Summarizes the numbers or seconds of a column whose values a lock doesn't hold. Null for other columns, and for
 * other numbers that are computed from its values.
 */
export function summaryOf(of: Expr, column: LockedColumn, rows: number): NumbersSummary | null {
  const { holds, nulls, nans, distinct, mean, deviation } = column
  if (holds.kind === 'values') return null
  const cell = unlockedColumn(column)
  const own = isNumeric(cell) ? asNumber(cell) : isTime(cell) ? asSeconds(cell) : null
  if (!own || valueKey(own) !== valueKey(of)) return null
  return {
    n: rows - nulls - nans,
    distinct,
    ecdf: holds.kind === 'ecdf' ? { points: holds.points, bound: holds.bound } : null,
    moments: mean !== undefined && deviation !== undefined ? { mean, deviation } : null,
    reason: withheldWords(column, rows),
  }
}
