import { formatCount } from '../../text/formatCount.ts'
import type { ColumnAlerts } from './alert.ts'

const seems = {
  number: 'looks like numbers, and is read as text',
  date: 'looks like dates, and is read as text',
  cells: 'seems to hold several columns',
} as const

/** Columns that seem to be something that they aren't read as. */
export const columnTypes: ColumnAlerts = ({ name }, { sample }) => {
  const column = sample?.columns.find((one) => one.name === name)
  if (!sample || !column) return []
  if (column.unread)
    return [
      {
        kind: 'unread',
        level: 'high',
        column: name,
        message: `${seems[column.unread.as]}. ${column.unread.remedy}`,
        weight: 1,
      },
    ]
  if (column.misfits === undefined || column.misfits === 0) return []
  return [
    {
      kind: 'misfits',
      level: 'high',
      column: name,
      message: `read as text because of ${formatCount(column.misfits, 'value')} unlike all others`,
      weight: sample.rows === 0 ? 0 : column.misfits / sample.rows,
    },
  ]
}
