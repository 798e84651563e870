import { identifier, join, sql, string } from '../../../sql/sqlText.ts'
import { loadExtensions } from '../database/loadExtensions.ts'
import type { OpenTableFunction } from '../openTable.ts'
import { describeValues } from '../types/describeRelation.ts'

/** Avro is read where it is, by an extension of DuckDB; its own types are taken. */
export const openAvro: OpenTableFunction = async (session, table, { files }) => {
  await loadExtensions(session, ['avro'])
  const name = identifier(table)
  const scans = files.map((file) => sql`SELECT * FROM read_avro(${string(file)})`)
  await session.run(sql`CREATE TEMP VIEW ${name} AS ${join(scans, ' UNION ALL BY NAME ')}`)
  const [counted] = await session.rows(sql`SELECT count(*) AS n FROM ${name}`)
  const rows = Number(counted?.['n'])
  const columns = await describeValues(session, name, rows)
  return { columns, rows, findings: [], relation: { from: name, row: null } }
}
