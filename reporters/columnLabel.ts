import type { Result } from '../src/report.ts'
import { plainText } from './plainText.ts'

/** A name that is empty, or has blanks at its ends, could not be seen without quotes. */
const seen = (name: string): string => plainText(name === '' || name !== name.trim() ? `"${name}"` : name)

/** The name of what a result is about: its column, its columns, or `table`. */
export const columnLabel = ({ column, columns }: Result): string =>
  column === undefined ? (columns?.map(seen).join(', ') ?? 'table') : seen(column)
