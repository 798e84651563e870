import type { Alert } from '../../core/dataProfile.ts'
import { agreeInNumber } from '../../text/agreeInNumber.ts'
import { formatCount } from '../../text/formatCount.ts'
import { formatNumber } from '../../text/formatNumber.ts'
import { formatPercent } from '../../text/formatPercent.ts'
import type { ColumnAlerts } from './alert.ts'

const heavySkew = 5
const manyZeros = 0.5
const manyOutliers = 0.01
/** So few negative numbers among others are rather mistakes than a part of the distribution. */
const fewNegatives = 0.02

/** Numbers that are skewed, mostly zero, or far from the others. */
export const numberShape: ColumnAlerts = ({ name, sample, details }) => {
  const numbers = details.sample?.numbers
  if (!sample || !numbers) return []
  const present = sample.rows - sample.nulls - sample.nans
  // Codes and flags have no meaningful shape.
  if (present === 0 || (sample.distinct ?? 0) <= 2) return []
  const { skewness, zeros, negatives, outliers } = numbers
  const isSkewed = skewness !== null && Math.abs(skewness) >= heavySkew
  const alert = (kind: string, weight: number, message: string, level: Alert['level'] = 'low'): Alert => ({
    kind,
    level,
    column: name,
    message,
    weight,
  })
  return [
    ...(negatives > 0 && negatives / present < fewNegatives
      ? [
          alert(
            'negatives',
            negatives / present,
            `${formatCount(negatives)} of ${formatCount(present)} values ${agreeInNumber(negatives, 'are negative')} (${formatPercent(negatives / present)})`,
            'medium',
          ),
        ]
      : []),
    ...(isSkewed
      ? [
          alert(
            'skewed',
            1 - heavySkew / (2 * Math.abs(skewness)),
            `the values are skewed (skewness ${formatNumber(skewness)})`,
          ),
        ]
      : []),
    ...(zeros / present >= manyZeros
      ? [alert('zeros', zeros / present, `${formatPercent(zeros / present)} of the values are 0`)]
      : []),
    ...(!isSkewed && outliers / present >= manyOutliers
      ? [
          alert(
            'outliers',
            outliers / present,
            `${formatCount(outliers)} of ${formatCount(present)} values are more than 3 interquartile ranges from the quartiles (${formatPercent(outliers / present)})`,
          ),
        ]
      : []),
  ]
}
