import type { Alert } from '../../core/dataProfile.ts'
import { formatCount } from '../../text/formatCount.ts'
import { formatPercent } from '../../text/formatPercent.ts'
import type { ColumnAlerts } from './alert.ts'

/** Shares of missing values from which they matter. */
const [many, some] = [0.5, 0.05]

/** Columns without values, and those with many missing, infinite or empty ones. */
export const missingValues: ColumnAlerts = ({ name, sample }) => {
  if (!sample || sample.rows === 0) return []
  const { rows, nulls, nans, empties, infinities } = sample
  const missing = nulls + nans
  const alert = (kind: string, level: Alert['level'], count: number, what: string): Alert => ({
    kind,
    level,
    column: name,
    message: `${formatCount(count)} of ${formatCount(rows)} values ${what} (${formatPercent(count / rows)})`,
    weight: count / rows,
  })
  if (missing === rows)
    return [{ kind: 'empty', level: 'high', column: name, message: 'all values are missing', weight: 1 }]
  return [
    ...(missing / rows >= some
      ? [
          alert(
            'missing',
            missing / rows >= many ? 'high' : 'medium',
            missing,
            nans === 0 ? 'are missing' : 'are missing or NaN',
          ),
        ]
      : []),
    ...(infinities > 0 ? [alert('infinite', 'high', infinities, 'are infinite')] : []),
    ...(empties > 0 ? [alert('empty_text', 'medium', empties, 'are empty strings')] : []),
  ]
}
