import type { Column } from '../../../sql/column.ts'
import { identifier, join, sql, string, type SqlText } from '../../../sql/sqlText.ts'
import { castTimes } from '../types/castTimes.ts'
import { describeRelation, describeValues } from '../types/describeRelation.ts'
import { inferenceCounts, inferredType } from '../types/inferTypes.ts'
import { nearlyNumbers } from '../csv/nearlyNumbers.ts'
import type { OpenTableFunction } from '../openTable.ts'
import { rowNumber } from '../rowNumber.ts'
import type { Session } from '../session.ts'
import { asWritten, takenFromText } from '../types/takenFromText.ts'

/**
 * JSON (an array of objects) and NDJSON are loaded once; types are found on all rows of all files, not on a sample.
 * A column of values of several types is text.
 */
export const openJson: OpenTableFunction = async (session, table, { files }) => {
  const name = identifier(table)
  const list = join(files.map(string))
  const read = (format: string, types: SqlText): Promise<void> =>
    session.run(
      sql`CREATE OR REPLACE TEMP TABLE ${name} AS SELECT * FROM read_json([${list}], format = ${string(format)}, records = 'true', union_by_name = true, sample_size = -1, maximum_sample_files = 2147483647, maximum_object_size = 268435456${types})`,
    )
  const load = async (format: string): Promise<void> => {
    await read(format, sql``)
    const found = await describeRelation(session, name)
    const taken = takenFromText(found)
    if (taken.length === 0 || mayBeRenamed(found)) return
    await read(format, sql`, columns = ${asWritten(found)}`)
  }
  await load('auto').catch(async (cause: unknown) => {
    if (!/expected records/.test(String(cause))) throw cause
    // Behind a byte order mark DuckDB sees an array only when it is told of one.
    await load('array').catch(() => {
      throw new Error(`${files.join(', ')}: expected an array of objects, or an object on each line`)
    })
  })
  const mixed = await mixedToText(session, table)
  await castTimes(session, table)
  const items = mixed.flatMap((column) => inferenceCounts(column))
  const [counted = {}] = await session.rows(sql`SELECT ${join([sql`count(*) AS n`, ...items])} FROM ${name}`)
  const rows = Number(counted['n'])
  const columns = await describeValues(session, name, rows)
  const relation = { from: name, row: rowNumber(columns.map((column) => column.name)) }
  return {
    columns,
    rows,
    findings: await nearlyNumbers(
      session,
      relation,
      mixed,
      mixed.map((column) => inferredType(column, counted)),
    ),
    relation,
  }
}

/** Of the keys `a` and `A` DuckDB calls the second `A_1`; under that name it is not found again. */
function mayBeRenamed(columns: readonly Column[]): boolean {
  const names = new Set(columns.map(({ name }) => name.toLowerCase()))
  return columns.some(({ name }) => /_\d+$/.test(name) && names.has(name.toLowerCase().replace(/_\d+$/, '')))
}

/** DuckDB types a column of numbers and texts as JSON, and a column without any value too; the latter is let be. */
async function mixedToText(session: Session, table: string): Promise<readonly string[]> {
  const columns = await describeRelation(session, identifier(table))
  const untyped = columns.filter(({ nativeType }) => nativeType === 'JSON').map(({ name }) => name)
  if (untyped.length === 0) return []
  const counts = untyped.map((column) => sql`count(${identifier(column)}) AS ${identifier(column)}`)
  const [row = {}] = await session.rows(sql`SELECT ${join(counts)} FROM ${identifier(table)}`)
  const mixed = untyped.filter((column) => Number(row[column]) > 0)
  for (const column of mixed)
    await session.run(
      sql`ALTER TABLE ${identifier(table)} ALTER ${identifier(column)} TYPE VARCHAR USING ${identifier(column)} ->> '$'`,
    )
  return mixed
}
