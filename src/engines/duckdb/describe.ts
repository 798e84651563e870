import type { Column } from '../../column.ts'
import { sql, type SqlText } from '../sqlText.ts'
import { columnType } from './columnType.ts'
import type { Session } from './session.ts'

/** The columns of a relation, by their declared types; those that are said to be without any value have none. */
export async function describe(
  session: Session,
  relation: SqlText,
  withoutValue: ReadonlySet<string> = new Set(),
): Promise<readonly Column[]> {
  const rows = await session.rows(sql`DESCRIBE SELECT * FROM ${relation}`)
  return rows.map((row) => {
    const name = String(row['column_name'])
    const nativeType = String(row['column_type'])
    return { name, type: withoutValue.has(name) ? 'null' : columnType(nativeType), nativeType }
  })
}
