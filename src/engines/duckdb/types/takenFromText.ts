import type { Column } from '../../../sql/column.ts'
import { typePattern } from '../../../sql/typePattern.ts'
import { identifier, join, sql, string, type SqlText } from '../../../sql/sqlText.ts'
import type { Session } from '../session.ts'

interface Taken {
  readonly type: SqlText
  /** What the text is cast to first: TIMESTAMP alone would cut off the zone. */
  readonly through: SqlText
  /** How each text of the column must be written to stay of this type. */
  readonly pattern: string
}

const timeOfDay = '[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}(:?[0-9]{2})?)?'

/**
 * The types that DuckDB gives to texts of JSON that look like them. It forgets how they were written: 12:30 becomes
 * 12:30:00, 2024-1-5 becomes 2024-01-05, epoch the year 1900, and a UUID is in lower case.
 */
const types: Readonly<Record<string, Taken | null>> = {
  DATE: { type: sql`DATE`, through: sql`DATE`, pattern: typePattern.date },
  TIMESTAMP: {
    type: sql`TIMESTAMP`,
    through: sql`TIMESTAMPTZ`,
    pattern: `${typePattern.date}([ T]${timeOfDay})?`,
  },
  TIME: null,
  UUID: null,
}

/** The columns that may have been text. */
export const takenFromText = (columns: readonly Column[]): readonly Column[] =>
  columns.filter(({ nativeType }) => nativeType in types)

/** The columns and their types for `read_json`: text where it was taken for something else. */
export function asWritten(columns: readonly Column[]): SqlText {
  const items = columns.map(
    ({ name, nativeType }) =>
      sql`${identifier(name)}: ${string(nativeType in types ? 'VARCHAR' : nativeType)}`,
  )
  return sql`{${join(items)}}`
}

/** Makes dates and times again of a column that was read as written, if each of its texts is written as one. */
export async function takeAgain(
  session: Session,
  table: SqlText,
  { name, nativeType }: Column,
): Promise<void> {
  const taken = types[nativeType]
  if (!taken) return
  const column = identifier(name)
  const [row] = await session.rows(
    sql`SELECT bool_and(regexp_full_match(${column}, ${string(taken.pattern)})) AS written FROM ${table}`,
  )
  if (row?.['written'] !== true) return
  const value = sql`CAST(CAST(${column} AS ${taken.through}) AS ${taken.type})`
  await session.run(sql`ALTER TABLE ${table} ALTER ${column} TYPE ${taken.type} USING ${value}`)
}
