import type { Result } from '../../src/core/report.ts'
import { plainText } from './plainText.ts'

/** A name that is empty, or has blanks at its ends, could not be seen without quotes. */
const seen = (name: string): string => plainText(name === '' || name !== name.trim() ? `"${name}"` : name)

const groupOf = (group: NonNullable<Result['group']>): string =>
  Object.entries(group)
    .map(([name, value]) => `${seen(name)}=${seen(String(value))}`)
    .join(', ')

/** The name of what a result is about: its column, its columns, or `table`; and its group, as in `tempo [genre=Rap]`. */
export function columnLabel(result: Pick<Result, 'column' | 'columns' | 'group'>): string {
  const { column, columns, group } = result
  const name = column === undefined ? (columns?.map(seen).join(', ') ?? 'table') : seen(column)
  return group ? `${name} [${groupOf(group)}]` : name
}
