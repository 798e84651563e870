import type { SideProfile } from '../core/columnProfile.ts'
import type { Missing } from '../metrics/missing.ts'
import type { Column } from '../sql/column.ts'

/** Contents of one table's column; null where the table doesn't have it, or it could not be counted. */
export function sideProfile(
  column: Column | null,
  counts: Missing | null,
  distinct: number | null,
): SideProfile | null {
  if (!column || !counts) return null
  const { rows, nulls, nans, empties, infinities } = counts
  const { type, nativeType } = column
  return { type, nativeType, rows, nulls, nans, empties, infinities, distinct }
}
