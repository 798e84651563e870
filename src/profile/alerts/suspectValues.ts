import { formatCount } from '../../text/formatCount.ts'
import { formatPercent } from '../../text/formatPercent.ts'
import type { ColumnAlerts } from './alert.ts'

const shown = 3

/** Values that often stand for a missing one: -999, 1970-01-01, `n/a`. */
export const suspectValues: ColumnAlerts = ({ name, sample, details }) => {
  const { suspects = [], text = null } = details.sample ?? {}
  const counted = suspects.reduce((sum, { count }) => sum + count, 0)
  const count = Math.max(text?.placeholders ?? 0, counted)
  if (!sample || count === 0) return []
  const values = suspects.flatMap(({ value }) =>
    value === null ? [] : [text ? JSON.stringify(value) : day(value)],
  )
  const more = values.length > shown ? ', …' : ''
  const named = values.length === 0 ? '' : `: ${values.slice(0, shown).join(', ')}${more}`
  return [
    {
      kind: 'stand_in',
      level: 'high',
      column: name,
      message: `${formatCount(count, 'value')} may stand for missing ones (${formatPercent(count / sample.rows)})${named}`,
      weight: count / sample.rows,
    },
  ]
}

/** A time without its midnight. */
const day = (value: string): string => value.replace(/T00:00:00\.000Z$/, '')
