import type { Artifact, Format } from '../../../src/core/artifact.ts'
import type { OpenTableFunction } from '../../../src/engines/duckdb/openTable.ts'
import type { ReadOptions } from '../../../src/engines/duckdb/readOptions.ts'
import type { Session } from '../../../src/engines/duckdb/session.ts'
import { identifier, join, sql } from '../../../src/sql/sqlText.ts'
import type { Cell } from './typedTables.ts'

export interface Found {
  readonly names: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
  readonly findings: readonly string[]
}

let tables = 0

/** All cells of a file as text, or the error that its reader ends with. */
export async function readAsText(
  session: Session,
  open: OpenTableFunction,
  { file, format }: { readonly file: string; readonly format: Format },
  options: ReadOptions = {},
): Promise<Found | string> {
  const identity = { bytes: null, digest: null, version: null, timestamp: null }
  const artifact: Artifact = { ref: file, uri: file, format, files: [file], ...identity }
  try {
    const { columns, findings, relation } = await open(session, `t${tables++}`, artifact, options)
    const stored = columns.map(({ name }) => relation.stored?.get(name) ?? name)
    const cells = stored.map((name, i) => sql`CAST(${identifier(name)} AS VARCHAR) AS ${identifier(`c${i}`)}`)
    const rows = await session.rows(sql`SELECT ${join(cells)} FROM ${relation.from}`)
    return {
      names: columns.map(({ name }) => name),
      rows: rows.map((row) => stored.map((_, i) => (row[`c${i}`] ?? null) as Cell)),
      findings,
    }
  } catch (cause) {
    return String(cause)
  }
}
