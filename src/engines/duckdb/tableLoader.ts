import type { Artifact, Format } from '../../core/artifact.ts'
import type { Table } from '../../core/table.ts'
import { identifier, join, sql } from '../../sql/sqlText.ts'
import type { OpenTable } from './openTable.ts'
import { rowNumber } from './rowNumber.ts'
import type { Session } from './session.ts'
import { withArtifactName } from './withArtifactName.ts'

type Relation = OpenTable['relation']

/** A table that is scanned more often than this is loaded first: loading costs about three scans of a CSV file. */
const scansBeforeLoading = 2

/** A scan of these reads only the columns that it needs. */
const byColumn: ReadonlySet<Format> = new Set(['parquet', 'delta', 'iceberg', 'duckdb'])

/** Loads tables that are scanned often, and knows where each is read from. */
export interface TableLoader {
  /** Where a table is read from. Throws if there is no such table. */
  relation(table: Table): Relation
  isLoaded(table: Table): boolean
  /** Whether reading some columns of a table leaves the others alone. */
  readsByColumn(table: Table): boolean
  /** Loads the columns of a table if it is to be scanned often. They replace those that were loaded before. */
  prepare(table: Table, columns: readonly string[], scans: number, scansOfColumn?: number): Promise<void>
  /** Counts a query of a table that was measured while it was opened, and loads the table if there are many of these. */
  countQuery(table: Table): Promise<void>
}

export function tableLoader(
  session: Session,
  artifacts: ReadonlyMap<Table, Artifact>,
  tables: ReadonlyMap<Table, OpenTable>,
): TableLoader {
  const loaded = new Map<Table, Relation>()
  const queried = new Map<Table, number>()

  async function load(table: Table, columns: readonly string[]): Promise<void> {
    const open = tables.get(table)!
    const name = identifier(`${table}_loaded`)
    const { stored } = open.relation
    const names = columns.map((column) => stored?.get(column) ?? column)
    const list = join(names.map(identifier))
    const create = sql`CREATE OR REPLACE TEMP TABLE ${name} AS SELECT ${list} FROM ${open.relation.from}`
    await withArtifactName(artifacts.get(table), session.run(create))
    loaded.set(table, { from: name, row: rowNumber(names), ...(stored && { stored }) })
  }

  const isByColumn = (table: Table): boolean => byColumn.has(artifacts.get(table)?.format ?? 'csv')

  return {
    relation(table) {
      const found = loaded.get(table) ?? tables.get(table)?.relation
      if (!found) throw new Error(`there is no ${table} table; name its data with --${table}`)
      return found
    },
    isLoaded: (table) => loaded.has(table),
    readsByColumn: (table) =>
      isByColumn(table) || loaded.has(table) || Boolean(tables.get(table)?.relation.row),
    async prepare(table, columns, scans, scansOfColumn = scans) {
      const open = tables.get(table)
      loaded.delete(table)
      const isReadOften = (isByColumn(table) ? scansOfColumn : scans) > scansBeforeLoading
      if (!open || open.relation.row || !isReadOften || columns.length === 0) return
      await load(table, columns)
    },
    async countQuery(table) {
      const { measured, columns = [] } = tables.get(table) ?? {}
      if (!measured || loaded.has(table)) return
      const before = queried.get(table) ?? 0
      queried.set(table, before + 1)
      const names = columns.map(({ name }) => name)
      if (before === scansBeforeLoading) await load(table, names)
    },
  }
}
