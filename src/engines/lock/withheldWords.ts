import type { LockedColumn, WithheldReason } from '../../core/lock.ts'
import { formatPercent } from '../../text/formatPercent.ts'

const words: Readonly<Record<WithheldReason, string>> = {
  personal: 'as they may be about people',
  identifier: 'as they identify rows',
  text: 'as there are too many different ones',
  masked: 'as it was masked when it was locked',
  type: 'as values of its type are not counted',
}

/** Says why the values of a column are not in a lock. */
export function withheldWords({ name, holds, nulls, nans }: LockedColumn, rows: number): string {
  if (holds.kind === 'ecdf')
    return `the lock holds the distribution of column "${name}" to within ${formatPercent(holds.bound / (rows - nulls - nans))}, and not its values`
  return `the lock holds no values of column "${name}"${holds.kind === 'withheld' ? `, ${words[holds.reason]}` : ''}`
}
