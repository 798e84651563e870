import type { Column } from '../../../sql/column.ts'
import { identifier, join, sql, type SqlText } from '../../../sql/sqlText.ts'
import type { Session } from '../session.ts'

const firstRows = sql`2048`

/**
 * The columns without any value. Most show one in their first rows; only the others are searched, up to their first
 * value. Nested columns are left alone: they promise nothing anyway, and may be large.
 */
export async function columnsWithoutValue(
  session: Session,
  relation: SqlText,
  columns: readonly Column[],
): Promise<ReadonlySet<string>> {
  const simple = columns.filter(({ type, nativeType }) => type !== 'other' || nativeType === 'JSON')
  if (simple.length === 0) return new Set()
  const first = await session.rows(
    select(simple, (name) => sql`count(${name}) > 0`, sql`FROM (FROM ${relation} LIMIT ${firstRows})`),
  )
  const unsure = simple.filter(({ name }) => first[0]?.[name] !== true)
  if (unsure.length === 0) return new Set()
  const all = await session.rows(
    select(unsure, (name) => sql`EXISTS (FROM ${relation} WHERE ${name} IS NOT NULL)`, sql``),
  )
  return new Set(unsure.map(({ name }) => name).filter((name) => all[0]?.[name] !== true))
}

/** Asks one thing of each column. */
function select(columns: readonly Column[], ask: (name: SqlText) => SqlText, from: SqlText): SqlText {
  const items = columns.map(({ name }) => sql`${ask(identifier(name))} AS ${identifier(name)}`)
  return sql`SELECT ${join([sql`1`, ...items])} ${from}`
}
