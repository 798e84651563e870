import type { Lock, LockedColumn } from '../../core/lock.ts'
import { LockError } from '../../core/lockError.ts'
import type { Table } from '../../core/table.ts'
import { rowsTable } from './openColumns.ts'
import { readsOf } from './readsOf.ts'
import { withheldWords } from './withheldWords.ts'

/** Where the columns of a lock are. */
export interface LockPlaces {
  /** The only column that a query reads; undefined if it reads none or several. */
  readonly columnOf: (query: unknown) => LockedColumn | undefined
  /** The table that has all values that a query reads. Throws a `LockError` if none has. */
  readonly tableOf: (query: unknown) => Table
}

/** Finds what a lock holds, by the tables of its columns. */
export function lockPlaces(
  { columns, fields = [], rows }: Lock,
  tables: ReadonlyMap<string, Table>,
): LockPlaces {
  const byName = new Map([...columns, ...fields].map((column) => [column.name, column]))
  return {
    columnOf(query) {
      const [name, ...others] = readsOf(query).columns
      return name === undefined || others.length > 0 ? undefined : byName.get(name)
    },
    tableOf(query) {
      const { columns: names, order } = readsOf(query)
      if (names.size > 1)
        throw new LockError(
          `the lock holds each column on its own, and not the rows of ${[...names].join(' and ')}`,
        )
      if (order) throw new LockError('the lock has no rows, and this needs them in their order')
      const [name] = names
      if (name === undefined) return rowsTable
      const column = byName.get(name)
      if (!column) throw new Error(`column "${name}" is not in the lock`)
      const table = tables.get(name)
      if (table === undefined)
        throw new LockError(withheldWords(column, rows), { isWithheld: column.holds.kind === 'withheld' })
      return table
    },
  }
}
