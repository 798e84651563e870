import type { Lock, LockedColumn } from '../core/lock.ts'
import { formatBytes } from '../text/formatBytes.ts'
import { formatCount } from '../text/formatCount.ts'
import { formatPercent } from '../text/formatPercent.ts'

/** Says what a lock holds, and what it doesn't. */
export function describeLock({ rows, columns, fields = [] }: Lock, bytes: number): readonly string[] {
  const all = [...columns, ...fields]
  const held = (kind: LockedColumn['holds']['kind']): readonly LockedColumn[] =>
    all.filter(({ holds }) => holds.kind === kind)
  const [values, ecdfs, withheld] = [held('values'), held('ecdf'), held('withheld')]
  const bounds = ecdfs.map(({ holds, nulls, nans }) =>
    holds.kind === 'ecdf' ? holds.bound / (rows - nulls - nans) : 0,
  )
  const names = withheld.map(({ name }) => name).join(', ')
  return [
    `${formatCount(rows, 'row')} and ${formatCount(columns.length, 'column')} in ${formatBytes(bytes)}.`,
    `Exact counts of all values: ${formatCount(values.length, 'column')}.`,
    ...(ecdfs.length > 0
      ? [
          `Distribution to within ${formatPercent(Math.max(...bounds))}: ${formatCount(ecdfs.length, 'column')}.`,
        ]
      : []),
    ...(withheld.length > 0 ? [`No values: ${formatCount(withheld.length, 'column')} (${names}).`] : []),
  ]
}
