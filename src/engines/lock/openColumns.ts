import type { Lock, LockedColumn } from '../../core/lock.ts'
import type { Table } from '../../core/table.ts'
import type { Column } from '../../sql/column.ts'
import { identifier, sql } from '../../sql/sqlText.ts'
import type { OpenTable } from '../duckdb/openTable.ts'
import { rowAppender } from '../duckdb/memory/rowAppender.ts'
import type { Session } from '../duckdb/session.ts'
import { columnTypes } from '../sql/typeOf.ts'
import { storageType } from './storageType.ts'
import { unlockedColumn } from './unlockedColumn.ts'

/** Rows that a value and its count become at most, as they are a list for a moment. */
const mostRepeats = 65_536

/** The table that has the rows of a lock, and none of its columns. */
export const rowsTable: Table = 'rows'

/** A column that nothing names. */
const nothing: Column = { name: 'nothing', type: 'null', nativeType: 'VARCHAR' }

export interface OpenColumns {
  readonly tables: ReadonlyMap<Table, OpenTable>
  /** The table of each column whose values the lock holds. */
  readonly tableOf: ReadonlyMap<string, Table>
}

/**
 * Makes a table of each column whose values a lock holds: all of its rows, in the order of the values. Each column is one
 * table, as a lock doesn't know which of their values are in one row.
 */
export async function openColumns(session: Session, lock: Lock): Promise<OpenColumns> {
  const tables = new Map<Table, OpenTable>()
  const tableOf = new Map<string, Table>()
  const open = async (table: Table, column: Column, counts: Counts): Promise<void> => {
    const relation = await openColumn(session, table, column, counts)
    tables.set(table, { columns: [column], rows: lock.rows, findings: [], relation })
  }
  await open(rowsTable, nothing, [[null, lock.rows]])
  for (const [i, column] of [...lock.columns, ...(lock.fields ?? [])].entries())
    if (column.holds.kind === 'values') {
      tableOf.set(column.name, `column_${i}`)
      await open(`column_${i}`, unlockedColumn(column), countsOf(column))
    }
  return { tables, tableOf }
}

type Counts = readonly (readonly [value: string | null, count: number])[]

const countsOf = ({ holds, nulls }: LockedColumn): Counts => [
  [null, nulls],
  ...(holds.kind === 'values' ? holds.values : []),
]

async function openColumn(
  session: Session,
  table: Table,
  column: Column,
  counts: Counts,
): Promise<OpenTable['relation']> {
  const { BIGINT, VARCHAR } = await import('@duckdb/node-api')
  const [texts, values] = [`${table}_texts`, `${table}_values`]
  const rows = counts.flatMap(([value, count]) =>
    Array.from(
      { length: Math.ceil(count / mostRepeats) },
      (_, i) => [value, Math.min(mostRepeats, count - i * mostRepeats)] as const,
    ),
  )
  await session.run(sql`CREATE TEMP TABLE ${identifier(texts)} (value VARCHAR, times BIGINT)`)
  const appender = await rowAppender(session, texts, [VARCHAR, BIGINT])
  appender.append(rows.length, [(row) => rows[row]![0], (row) => BigInt(rows[row]![1])])
  appender.close()
  const name = identifier(column.name)
  const cast = sql`SELECT CAST(value AS ${storageType(column)}) AS value, times FROM ${identifier(texts)}`
  await session.run(sql`CREATE TEMP TABLE ${identifier(values)} AS ${cast}`)
  await session.run(sql`DROP TABLE ${identifier(texts)}`)
  const repeated = sql`SELECT value AS ${name}, unnest(range(times)) AS times FROM ${identifier(values)}`
  await session.run(sql`CREATE TEMP VIEW ${identifier(table)} AS SELECT ${name} FROM (${repeated})`)
  return { from: identifier(table), row: null, types: columnTypes([column]) }
}
