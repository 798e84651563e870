import { formatCount } from '../../text/formatCount.ts'
import { formatPercent } from '../../text/formatPercent.ts'
import type { ColumnAlerts } from './alert.ts'

const nearlyAll = 0.98
/** With fewer rows, values that are all the same or all different aren't a surprise. */
const fewestRows = 10

const midnight = /T00:00:00\.000Z$/

/** Columns of one value, of nearly one value, and of values that all differ. */
export const sameValues: ColumnAlerts = ({ name, sample, details, withheld }) => {
  if (!sample || sample.distinct === null) return []
  const present = sample.rows - sample.nulls - sample.nans
  if (present < fewestRows) return []
  const { distinct, type } = sample
  const [first] = details.sample?.top ?? []
  const shown = type === 'string' ? JSON.stringify(first?.value) : first?.value?.replace(midnight, '')
  const value = withheld || !first || first.value === null ? '' : ` (${shown})`
  if (distinct === 1)
    return [
      {
        kind: 'constant',
        level: 'medium',
        column: name,
        message: `all ${formatCount(present)} values are the same${value}`,
        weight: present / sample.rows,
      },
    ]
  const most = details.sample?.mostCommon ?? 0
  if (most / present >= nearlyAll)
    return [
      {
        kind: 'near_constant',
        level: 'low',
        column: name,
        message: `${formatPercent(most / present)} of the values are the same${value}`,
        weight: most / present,
      },
    ]
  if (distinct === present && (type === 'integer' || type === 'string'))
    return [
      {
        kind: 'unique',
        level: 'low',
        column: name,
        message: `all ${formatCount(present)} values differ: it may be a key`,
        weight: present / sample.rows,
      },
    ]
  return []
}
