import type { Alert } from '../../core/dataProfile.ts'
import { formatNumber } from '../../text/formatNumber.ts'
import type { TableAlerts } from './alert.ts'

const strong = 0.95
/** Change from which a correlation has changed; few rows change it without drift. */
const changed = 0.25
const fewestRows = 100
const shown = 20

/** Columns that say nearly the same, and correlations that changed. */
export const correlated: TableAlerts = ({ correlations }) => {
  if (!correlations) return []
  const { pairs, rows } = correlations
  const alerts = pairs.flatMap(({ columns: [a, b], reference, sample }): readonly Alert[] => {
    if (sample === null) return []
    if (rows.reference === null)
      return Math.abs(sample) >= strong && (rows.sample ?? 0) >= 10
        ? [
            alertOf(
              'correlated',
              'low',
              b,
              Math.abs(sample),
              `nearly in the order of ${a} (rank correlation ${formatNumber(sample)})`,
            ),
          ]
        : []
    if (reference === null || Math.abs(reference - sample) < changed) return []
    if (Math.min(rows.reference, rows.sample ?? 0) < fewestRows) return []
    const change = Math.abs(reference - sample)
    return [
      alertOf(
        'correlation',
        change >= 2 * changed ? 'high' : 'medium',
        b,
        change / 2,
        `rank correlation with ${a} changed from ${formatNumber(reference)} to ${formatNumber(sample)}`,
      ),
    ]
  })
  return alerts.slice(0, shown)
}

const alertOf = (
  kind: string,
  level: Alert['level'],
  column: string,
  weight: number,
  message: string,
): Alert => ({
  kind,
  level,
  column,
  message,
  weight,
})
