import type { Alert } from '../../core/dataProfile.ts'
import { formatCount } from '../../text/formatCount.ts'
import { formatPercent } from '../../text/formatPercent.ts'
import type { ColumnAlerts } from './alert.ts'

/** A pattern of this number of values is that of the column. */
const usual = 0.95

/** Strings with blanks around them, spelled in several ways, or unlike all others. */
export const textQuality: ColumnAlerts = ({ name, sample, details }) => {
  const text = details.sample?.text
  if (!sample || !text) return []
  const alert = (kind: string, level: Alert['level'], count: number, message: string): Alert => ({
    kind,
    level,
    column: name,
    message,
    weight: count / sample.rows,
  })
  const { padded, spellings, patterns } = text
  const found: Alert[] = []
  if (padded > 0)
    found.push(
      alert(
        'padded',
        'medium',
        padded,
        `${formatCount(padded, 'value')} with blanks at an end (${formatPercent(padded / sample.rows)})`,
      ),
    )
  const [first = []] = spellings
  const rare = spellings.reduce(
    (sum, group) => sum + group.slice(1).reduce((all, { count }) => all + count, 0),
    0,
  )
  const named = first.flatMap(({ value }) => (value === null ? [] : [JSON.stringify(value)]))
  if (spellings.length > 0)
    found.push(
      alert(
        'spellings',
        'medium',
        rare,
        `${formatCount(spellings.length, 'group')} of values differ only in case or blanks${named.length === 0 ? '' : `: ${named.slice(0, 3).join(', ')}`}`,
      ),
    )
  const all = (patterns ?? []).reduce((sum, { count }) => sum + count, 0)
  const [most] = patterns ?? []
  if (most && most.count < all && most.count / all >= usual)
    found.push(
      alert(
        'rare_pattern',
        'medium',
        all - most.count,
        `${formatCount(all - most.count, 'value')} unlike the other ${formatPercent(most.count / all)}, which match ${most.regex}`,
      ),
    )
  return found
}
