import type { Result } from '../src/report.ts'
import { plainText } from './plainText.ts'

/** The name of what a result is about: its column, its columns, or `table`. */
export const columnLabel = ({ column, columns }: Result): string =>
  plainText(column ?? columns?.join(', ') ?? 'table')
