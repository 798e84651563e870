import { formatCount } from '../../text/formatCount.ts'
import { formatPercent } from '../../text/formatPercent.ts'
import type { TableAlerts } from './alert.ts'

const many = 0.1

/** Rows that repeat another. */
export const duplicates: TableAlerts = ({ duplicateRows: { sample: count }, tables: { sample } }) => {
  if (!sample || count === null || count === 0) return []
  const share = count / sample.rows
  return [
    {
      kind: 'duplicate_rows',
      level: share >= many ? 'high' : 'medium',
      column: null,
      message: `${formatCount(count)} of ${formatCount(sample.rows)} rows repeat another row (${formatPercent(share)})`,
      weight: share,
    },
  ]
}
