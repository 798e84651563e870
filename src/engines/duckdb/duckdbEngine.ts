import type { Artifact, Format } from '../../core/artifact.ts'
import { clock } from '../../system/clock.ts'
import type { Engine } from '../../core/engine.ts'
import type { Row } from '../../core/row.ts'
import type { Table } from '../../core/table.ts'
import type { Query } from '../../sql/ast.ts'
import { renderQuery } from '../sql/render.ts'
import { identifier, join, sql } from '../../sql/sqlText.ts'
import { duckdbDialect } from './duckdbDialect.ts'
import { describeQueryError } from './describeQueryError.ts'
import { checkedSelect } from './checkedSelect.ts'
import { openArrow } from './arrow/openArrow.ts'
import { openAvro } from './avro/openAvro.ts'
import { openDatabase } from './database/openDatabase.ts'
import { openExcel } from './excel/openExcel.ts'
import { openCsv } from './csv/openCsv.ts'
import { openMemory } from './memory/openMemory.ts'
import { openJson } from './json/openJson.ts'
import { openNpy } from './npy/openNpy.ts'
import { openParquet } from './parquet/openParquet.ts'
import { gatherNumbers } from '../gatherNumbers.ts'
import { batchAggregates } from './batchAggregates.ts'
import { withFields } from './withFields.ts'
import { withArtifactName } from './withArtifactName.ts'
import { needlessTypes } from './types/needlessTypes.ts'
import type { OpenTable, OpenTableFunction } from './openTable.ts'
import type { DuckdbOptions } from './duckdbOptions.ts'
import type { ReadOptions } from './readOptions.ts'
import { checkRowColumn } from './checkRowColumn.ts'
import { rowOfMeasured } from './rowOfMeasured.ts'
import { rowNumber } from './rowNumber.ts'
import { writeRows } from './writeRows.ts'
import { openSession } from './session.ts'
import { memoryBudget } from '../../system/memoryBudget.ts'
import { watchQuery } from './watchQuery.ts'

const openers: Readonly<Record<Format, OpenTableFunction>> = {
  csv: openCsv,
  parquet: openParquet,
  json: openJson,
  arrow: openArrow,
  npy: openNpy,
  excel: openExcel,
  avro: openAvro,
  postgres: openDatabase('postgres'),
  mysql: openDatabase('mysql'),
  sqlite: openDatabase('sqlite'),
  duckdb: openDatabase('duckdb'),
  delta: openDatabase('delta'),
  iceberg: openDatabase('iceberg'),
}

/** A table that is scanned more often than this is loaded first: loading costs about three scans of a CSV file. */
const scansBeforeLoading = 2

/** How long a user's SELECT may take by default, in milliseconds. */
const usualTime = 60_000

/** Opens the artifacts in an embedded DuckDB. Files are read where they are until they are read often. */
export async function duckdbEngine(
  artifacts: ReadonlyMap<Table, Artifact>,
  options: DuckdbOptions = {},
): Promise<Engine> {
  const memory = memoryBudget(options.memoryLimit)
  // A limit that isn't a size is one that the engine rejects.
  const session = await openSession(memory ? { ...options, memoryLimit: `${memory.engine}B` } : options)
  const limits = { time: options.queryTimeout ?? usualTime, memory: memory?.process ?? Infinity }
  const tables = new Map<Table, OpenTable>()
  const readAt = clock(process.env)()
  const reading = withDeclared(options)
  try {
    for (const [table, artifact] of artifacts) {
      const open = artifact.memory ? openMemory : openers[artifact.format]
      const opened = open(session, table, artifact, reading).then(checkRowColumn).then(withFields)
      const found = await withArtifactName(artifact, opened)
      tables.set(table, { ...found, artifact: { ...artifact, ...found.identity }, readAt })
    }
    const needless = needlessTypes(options.types ?? {}, artifacts, tables)
    if (needless) {
      const open = tables.get(needless.table)!
      tables.set(needless.table, { ...open, findings: [...open.findings, ...needless.findings] })
    }
  } catch (cause) {
    await session.close()
    throw cause
  }
  const loaded = new Map<Table, OpenTable['relation']>()
  const relation = (table: Table): OpenTable['relation'] => {
    const found = loaded.get(table) ?? tables.get(table)?.relation
    if (!found) throw new Error(`there is no ${table} table; name its data with --${table}`)
    return found
  }
  const load = async (table: Table, columns: readonly string[]): Promise<void> => {
    const open = tables.get(table)!
    const name = identifier(`${table}_loaded`)
    const { stored } = open.relation
    const names = columns.map((column) => stored?.get(column) ?? column)
    const list = join(names.map(identifier))
    const create = sql`CREATE OR REPLACE TEMP TABLE ${name} AS SELECT ${list} FROM ${open.relation.from}`
    await withArtifactName(artifacts.get(table), session.run(create))
    loaded.set(table, { from: name, row: rowNumber(names), ...(stored && { stored }) })
  }
  /** Queries of files that were measured while they were opened, because few queries were expected. */
  const queried = new Map<Table, number>()
  const loadIfOften = async (table: Table): Promise<void> => {
    const { measured, columns = [] } = tables.get(table) ?? {}
    if (!measured || loaded.has(table)) return
    const before = queried.get(table) ?? 0
    queried.set(table, before + 1)
    const names = columns.map(({ name }) => name)
    if (before === scansBeforeLoading) await load(table, names)
  }
  return {
    name: 'duckdb',
    tables,
    async prepare(table, columns, scans) {
      const open = tables.get(table)
      loaded.delete(table)
      if (!open || open.relation.row || scans <= scansBeforeLoading || columns.length === 0) return
      await load(table, columns)
    },
    query(table, query) {
      const known = rowOfMeasured(query, tables.get(table)?.measured)
      if (known) return Promise.resolve([known])
      relation(table)
      const ask = (part: Query): Promise<readonly Row[]> =>
        withArtifactName(
          artifacts.get(table),
          session.rows(renderQuery(part, relation(table), duckdbDialect)),
        )
      // To read again costs next to nothing only where it is loaded.
      return loadIfOften(table).then(() => (loaded.has(table) ? batchAggregates(query, ask) : ask(query)))
    },
    stream: (table, query) => session.stream(renderQuery(query, relation(table), duckdbDialect)),
    async write(table, query, file, only) {
      // What is loaded has only the columns that are measured.
      const open = tables.get(table)
      if (!open) throw new Error(`there is no ${table} table; name its data with --${table}`)
      const [row = ''] = Object.keys(query.select)
      const rows = renderQuery(query, open.relation, duckdbDialect)
      await writeRows(session, rows, file, only && { row: identifier(row), numbers: only })
    },
    numbers: gatherNumbers((table, of, where) => {
      const select = Object.fromEntries(of.map((value, i) => [`v${i}`, value]))
      const values = renderQuery({ select, ...(where && { where }) }, relation(table), duckdbDialect)
      const doubles = of.map((_, i) => sql`coalesce(CAST(${identifier(`v${i}`)} AS DOUBLE), 'NaN'::DOUBLE)`)
      const { rows = 0 } = tables.get(table) ?? {}
      const numbers = sql`SELECT ${join(doubles)} FROM (${values})`
      return withArtifactName(artifacts.get(table), session.numbers(numbers, rows))
    }),
    async *select(statement) {
      const names = [...tables.keys()]
      const columns = [...tables.values()].flatMap((table) => table.columns.map(({ name }) => name))
      const select = await checkedSelect(session, statement, names)
      const watch = watchQuery(() => session.connection.interrupt(), limits)
      try {
        yield* session.stream(select)
        // A stream that is stopped may end as if it were whole.
        const stopped = watch.stopped()
        if (stopped) throw stopped
      } catch (cause) {
        throw watch.stopped() ?? describeQueryError(cause, { tables: names, columns })
      } finally {
        watch.end()
      }
    },
    explain: (table, query) => renderQuery(query, relation(table), duckdbDialect).text,
    close: () => session.close(),
  }
}

/** The options of reading, with what is declared where they say nothing. */
const withDeclared = ({ declared, types, nullValues, ...others }: DuckdbOptions): ReadOptions => ({
  ...others,
  types: { ...declared?.types, ...types },
  nullValues: [...new Set([...(declared?.nullValues ?? []), ...(nullValues ?? [])])],
})
