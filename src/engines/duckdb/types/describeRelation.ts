import type { Column } from '../../../sql/column.ts'
import { sql, type SqlText } from '../../../sql/sqlText.ts'
import { columnType } from './columnType.ts'
import { columnsWithoutValue } from '../json/columnsWithoutValue.ts'
import type { Session } from '../session.ts'

/** The columns of a relation, by their declared types. */
export async function describeRelation(session: Session, relation: SqlText): Promise<readonly Column[]> {
  const rows = await session.rows(sql`DESCRIBE SELECT * FROM ${relation}`)
  return rows.map((row) => {
    const nativeType = String(row['column_type'])
    return { name: String(row['column_name']), type: columnType(nativeType), nativeType }
  })
}

/** Columns of which some are known to have no value: their type is `null`, whatever was declared. */
export const withNull = (columns: readonly Column[], empty: ReadonlySet<string>): readonly Column[] =>
  columns.map((column) => (empty.has(column.name) ? { ...column, type: 'null' } : column))

const none: ReadonlySet<string> = new Set()

/**
 * The columns of a relation; those without a value are `null`, except in a table without rows. Those that are known to have values
 * aren't read.
 */
export async function describeValues(
  session: Session,
  relation: SqlText,
  rows: number,
  valued = none,
): Promise<readonly Column[]> {
  const columns = await describeRelation(session, relation)
  if (rows === 0) return columns
  const unsure = columns.filter(({ name }) => !valued.has(name))
  return withNull(columns, await columnsWithoutValue(session, relation, unsure))
}
