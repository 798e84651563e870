import type { Alert, AlertLevel } from '../../core/dataProfile.ts'
import type { SideProfile } from '../../core/columnProfile.ts'
import { formatCount } from '../../text/formatCount.ts'
import { formatNumber } from '../../text/formatNumber.ts'
import { formatPercent } from '../../text/formatPercent.ts'
import type { ColumnAlerts } from './alert.ts'

/** Distances and changes of missing rates from which they matter. */
const [large, medium, small] = [0.25, 0.1, 0.02]

/** Differences come before other alerts of their level. */
const first = 1

/** Finds differences from the reference: columns, types, missing rates, distributions and classes. */
export const differences: ColumnAlerts = (column, { reference: hasReference }) => {
  const { name, reference, sample, distance, classes } = column
  if (!hasReference) return []
  const alert = (kind: string, level: AlertLevel, weight: number, message: string): Alert => ({
    kind,
    level,
    column: name,
    message,
    weight: first + weight,
  })
  if (!sample) return [alert('lost_column', 'high', 1, 'the column is in the reference only')]
  if (!reference) return [alert('new_column', 'high', 1, 'the column is not in the reference')]
  const found: Alert[] = []
  if (reference.type !== sample.type)
    found.push(alert('type', 'high', 1, `the type changed from ${reference.type} to ${sample.type}`))
  const [before, after] = [missingRate(reference), missingRate(sample)]
  const change = Math.abs(after - before)
  const isNew = before === 0 || before === 1
  if ((change >= small || isNew) && change > noise(reference, sample))
    found.push(
      alert(
        'missing_rate',
        isNew && change < medium ? 'medium' : levelOf(change),
        change,
        `the missing rate ${after > before ? 'rose' : 'fell'} from ${formatPercent(before)} to ${formatPercent(after)}`,
      ),
    )
  if (distance && !distance.isUsual && distance.value >= small)
    found.push(
      alert(
        'distribution',
        levelOf(distance.value),
        distance.value,
        distance.name === 'D'
          ? `the distribution moved: D = ${formatNumber(distance.value)}`
          : `${formatPercent(distance.value)} of the values moved to other classes`,
      ),
    )
  if (classes && classes.added > 0 && areClasses(sample))
    found.push(
      alert(
        'new_classes',
        'medium',
        small,
        `${formatCount(classes.added, 'class', 'classes')} not in the reference`,
      ),
    )
  return found
}

const levelOf = (size: number): AlertLevel => (size >= large ? 'high' : size >= medium ? 'medium' : 'low')

/** Texts of which most occur once or twice are new in any data. */
const areClasses = ({ distinct, rows }: SideProfile): boolean => distinct !== null && 5 * distinct <= rows

const missingRate = ({ rows, nulls, nans }: SideProfile): number => (rows === 0 ? 0 : (nulls + nans) / rows)

/** Change of the missing rate that samples of these sizes reach without drift in 1 of 100 comparisons. */
function noise(reference: SideProfile, sample: SideProfile): number {
  const [n, m] = [Math.max(1, reference.rows), Math.max(1, sample.rows)]
  const rate = (n * missingRate(reference) + m * missingRate(sample)) / (n + m)
  return 2.58 * Math.sqrt(rate * (1 - rate) * (1 / n + 1 / m))
}
