import { formatCount } from '../../../text/formatCount.ts'
import type { Unread } from '../../../sql/column.ts'
import type { Relation } from '../../sql/render.ts'
import { identifier, join, sql, SqlText, string } from '../../../sql/sqlText.ts'
import type { Session } from '../session.ts'

const digits = ['%d/%m/%Y', '%m/%d/%Y', '%Y/%m/%d', '%d/%m/%y', '%m/%d/%y']
const days = [
  ...['/', '.', '-'].flatMap((separator) => digits.map((format) => format.replaceAll('/', separator))),
  ...['%d %b %Y', '%d %B %Y', '%b %d, %Y', '%B %d, %Y', '%d-%b-%Y', '%d-%b-%y'],
]
const times = ['', ' %H:%M', ' %H:%M:%S', ' %I:%M %p', ' %I:%M:%S %p', 'T%H:%M:%S']
const formats = days.flatMap((day) => times.map((time) => `${day}${time}`))
/** How many values choose the formats that are tried on all of them: each costs a pass of the parser. */
const sampled = 100

/** A day, a month or its name, and a year, with a time or without. */
const looksLikeDate =
  /^\s*(\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4}|\d{1,2}[ -][A-Za-z]{3,9}[ -]\d{2,4}|[A-Za-z]{3,9} \d{1,2}, \d{4})([ T]\d{1,2}:\d{2}(:\d{2})?( ?[AaPp][Mm])?)?\s*$/

export const areDates = (texts: readonly string[]): boolean =>
  texts.length > 0 && texts.every((text) => looksLikeDate.test(text))

/** Why a column of text, all of whose values are dates of one format, isn't read as dates, and how to read it. */
export async function meantAsDates(
  session: Session,
  relation: Relation,
  name: string,
): Promise<Unread | null> {
  const text = identifier(name)
  const values = sql`SELECT ${text} FROM ${relation.from} WHERE ${text} <> ''`
  const likely = await formatsOfAll(
    session,
    text,
    sql`${values} LIMIT ${new SqlText(String(sampled))}`,
    formats,
  )
  const { fitting, total } = await formatsOfAll(session, text, values, likely.fitting)
  const [first] = fitting
  if (first === undefined) return null
  const options = fitting.map((format) => `--date-format ${JSON.stringify(format)}`).join(' or ')
  const remedy = `To read it, pass ${options}; if it is text, pass --types ${name}=string.`
  const why = `column "${name}" looks like dates and is read as text: all of its ${formatCount(total, 'value')} are of another format than 2024-12-31. ${remedy}`
  return { as: 'date', why, remedy }
}

/** The formats that all of these values have, and the number of values. */
async function formatsOfAll(
  session: Session,
  text: SqlText,
  values: SqlText,
  candidates: readonly string[],
): Promise<{ readonly fitting: readonly string[]; readonly total: number }> {
  if (candidates.length === 0) return { fitting: [], total: 0 }
  const counts = candidates.map(
    (format) => sql`count(try_strptime(${text}, ${string(format)})) AS ${identifier(format)}`,
  )
  const [row = {}] = await session.rows(sql`SELECT count(*) AS total, ${join(counts)} FROM (${values})`)
  const total = Number(row['total'])
  return { total, fitting: candidates.filter((format) => total > 0 && Number(row[format]) === total) }
}
