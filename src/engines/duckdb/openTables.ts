import type { Artifact, Format } from '../../core/artifact.ts'
import type { Table } from '../../core/table.ts'
import { UsageError } from '../../errors/usageError.ts'
import { clock } from '../../system/clock.ts'
import { openArrow } from './arrow/openArrow.ts'
import { openAvro } from './avro/openAvro.ts'
import { checkRowColumn } from './checkRowColumn.ts'
import { openCsv } from './csv/openCsv.ts'
import { openDatabase } from './database/openDatabase.ts'
import type { DuckdbOptions } from './duckdbOptions.ts'
import { openExcel } from './excel/openExcel.ts'
import { openJson } from './json/openJson.ts'
import { openMemory } from './memory/openMemory.ts'
import { openNpy } from './npy/openNpy.ts'
import type { OpenTable, OpenTableFunction } from './openTable.ts'
import { openParquet } from './parquet/openParquet.ts'
import type { ReadOptions } from './readOptions.ts'
import type { Session } from './session.ts'
import { needlessTypes } from './types/needlessTypes.ts'
import { withArtifactName } from './withArtifactName.ts'
import { withFields } from './withFields.ts'

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
  ducklake: openDatabase('ducklake'),
  lock: () => Promise.reject(new UsageError(onlyReference)),
  trino: () => Promise.reject(new UsageError("DuckDB can't read tables of Trino. Pass --engine pushdown.")),
}

const onlyReference =
  'a lock has no rows, so it can only be the --reference of a check. Pass the data itself.'

/** Makes each artifact readable as a table of the session. */
export async function openTables(
  session: Session,
  artifacts: ReadonlyMap<Table, Artifact>,
  options: DuckdbOptions,
): Promise<ReadonlyMap<Table, OpenTable>> {
  const tables = new Map<Table, OpenTable>()
  const readAt = clock(process.env)()
  const reading = withDeclared(options)
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
  return tables
}

/** The options of reading, with what is declared where they say nothing. */
const withDeclared = ({ declared, types, nullValues, ...others }: DuckdbOptions): ReadOptions => ({
  ...others,
  types: { ...declared?.types, ...types },
  nullValues: [...new Set([...(declared?.nullValues ?? []), ...(nullValues ?? [])])],
})
