import type { Column } from '../../../sql/column.ts'

/** The bad values of a column, in a sentence and by their number. */
export interface Misfits {
  readonly count: number
  readonly finding: string
}

/** Notes on each column how many bad values make it text. */
export const withMisfits = (columns: readonly Column[], misfits: ReadonlyMap<string, Misfits>) =>
  columns.map((column): Column => {
    const found = misfits.get(column.name)
    return found ? { ...column, misfits: found.count } : column
  })
