import type { Unread } from '../../../sql/column.ts'
import { formatCount } from '../../../text/formatCount.ts'

/** Columns that have a warning each. */
const most = 5
/** Names that are listed of the others. */
const mostNames = 20

/** The warnings about columns that aren't read as what they seem to be, by name: one each for a few columns, and one for all others. */
export function describeUnread(unread: ReadonlyMap<string, Unread>): readonly string[] {
  const whys = [...unread.values()].map(({ why }) => why)
  const others = [...unread.keys()].slice(most)
  if (others.length <= 1) return whys
  const names = others.slice(0, mostNames).map((name) => `"${name}"`)
  const more = others.length > mostNames ? ', …' : ''
  return [
    ...whys.slice(0, most),
    `${formatCount(others.length, 'other column')} look like numbers or dates and are read as text: ${names.join(', ')}${more}. They can be read in the same ways.`,
  ]
}
