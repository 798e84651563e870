import { identifier, join, sql, type SqlText } from '../../../sql/sqlText.ts'
import type { Session } from '../session.ts'
import { describeRelation } from './describeRelation.ts'
import { countIn, countName, valueCount } from './inferTypes.ts'
import { plainFormat } from './textFormat.ts'
import { castText, nativeOf, valueOfText, type TextType } from './textValue.ts'

/** From the narrowest. */
const timeTypes = [
  'date',
  'timestamp',
  'instant',
  'nanoseconds',
  'nanosecondInstant',
] as const satisfies readonly TextType[]
const firstRows = sql`2048`

/** Makes dates, times and instants of the text columns of a loaded table whose texts are all written as such. */
export async function castTimes(session: Session, table: string): Promise<void> {
  const name = identifier(table)
  const columns = await describeRelation(session, name)
  const texts = columns.filter(({ nativeType }) => nativeType === 'VARCHAR')
  const likely = await timeColumns(
    session,
    sql`(FROM ${name} LIMIT ${firstRows})`,
    texts.map((column) => column.name),
  )
  const found = await timeColumns(session, name, [...likely.keys()])
  for (const [column, type] of found)
    await session.run(
      sql`ALTER TABLE ${name} ALTER ${identifier(column)} TYPE ${nativeOf(type)!} USING ${castText(identifier(column), type, plainFormat)}`,
    )
}

async function timeColumns(
  session: Session,
  from: SqlText,
  names: readonly string[],
): Promise<ReadonlyMap<string, (typeof timeTypes)[number]>> {
  if (names.length === 0) return new Map()
  const counts = names.flatMap((name) => [
    valueCount(name),
    ...timeTypes.map(
      (type) => sql`count(${valueOfText(identifier(name), type, plainFormat)}) AS ${countName(type, name)}`,
    ),
  ])
  const [row = {}] = await session.rows(sql`SELECT ${join(counts)} FROM ${from}`)
  return new Map(
    names.flatMap((name) => {
      const values = countIn('values', name, row)
      const type = timeTypes.find((each) => countIn(each, name, row) === values)
      return values > 0 && type !== undefined ? [[name, type] as const] : []
    }),
  )
}
