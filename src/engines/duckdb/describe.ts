import type { Column } from '../../column.ts'
import { sql, type SqlText } from '../sqlText.ts'
import { columnType } from './columnType.ts'
import type { Session } from './session.ts'

/** The columns of a relation, by their declared types. */
export async function describe(session: Session, relation: SqlText): Promise<readonly Column[]> {
  const rows = await session.rows(sql`DESCRIBE SELECT * FROM ${relation}`)
  return rows.map((row) => {
    const nativeType = String(row.column_type)
    return { name: String(row.column_name), type: columnType(nativeType), nativeType }
  })
}
