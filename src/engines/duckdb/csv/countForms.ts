import type { Relation } from '../../sql/render.ts'
import { identifier, join, sql, string, type SqlText } from '../../../sql/sqlText.ts'
import { formatCount } from '../../../text/formatCount.ts'
import { quoteForShell } from '../../../text/quoteForShell.ts'
import type { Session } from '../session.ts'

/** Counts the forms of the texts of a column. */
export interface Forms {
  /** Texts that aren't empty. */
  readonly total: number
  readonly count: (form: string) => number
  /** The longest text of a form. */
  readonly example: (form: string) => string
  /** The most frequent spellings of "missing", if that is one of the forms. */
  readonly missing: readonly Spelling[]
}

interface Spelling {
  readonly text: string
  readonly count: number
}

/** At most this share of the values of a column that seems to be something may be something else. */
export const mostOthers = 0.01

/** Counts the texts of a column by the first form whose condition holds; texts of none are of the form `other`. */
export async function countForms(
  session: Session,
  relation: Relation,
  name: string,
  conditions: readonly (readonly [form: string, condition: SqlText])[],
): Promise<Forms> {
  const text = identifier(name)
  const cases = conditions.map(([form, condition]) => sql`WHEN ${condition} THEN ${string(form)}`)
  const forms = sql`SELECT ${text} AS text, CASE ${join(cases, ' ')} ELSE 'other' END AS form FROM ${relation.from} WHERE ${text} <> ''`
  const rows = await session.rows(
    sql`SELECT form, count(*) AS n, arg_max(text, length(text)) AS longest FROM (${forms}) GROUP BY form`,
  )
  const found = new Map(rows.map((row) => [String(row['form']), row]))
  const count = (form: string): number => Number(found.get(form)?.['n'] ?? 0)
  const spelled = count('missing') === 0 ? [] : await missingTexts(session, forms)
  return {
    total: [...found.keys()].reduce((sum, form) => sum + count(form), 0),
    count,
    example: (form) => String(found.get(form)?.['longest'] ?? ''),
    missing: spelled,
  }
}

async function missingTexts(session: Session, forms: SqlText): Promise<readonly Spelling[]> {
  const rows = await session.rows(
    sql`SELECT text, count(*) AS n FROM (${forms}) WHERE form = 'missing' GROUP BY text ORDER BY n DESC, text LIMIT 5`,
  )
  return rows.map((row) => ({ text: String(row['text']), count: Number(row['n']) }))
}

/** `3 spell "missing" ("NA" twice, …)`; null where none does. */
export function spelledMissing({ count, missing }: Forms): string | null {
  const spell = count('missing') === 1 ? 'spells' : 'spell'
  const texts = missing.map((each) => `${JSON.stringify(each.text)} ${times(each.count)}`).join(', ')
  return missing.length === 0 ? null : `${formatCount(count('missing'))} ${spell} "missing" (${texts})`
}

const times = (count: number): string => ['', 'once', 'twice'][count] ?? `${formatCount(count)} times`

/** The option that reads the spellings of "missing", if there are any. */
export const nullValuesOption = ({ missing }: Forms): readonly string[] =>
  missing.length === 0 ? [] : [`--null-values ${quoteForShell(missing.map(({ text }) => text).join(','))}`]

/** The option that says what a column is. */
export const typesOption = (name: string, type: string): string =>
  `--types ${quoteForShell(`${name}=${type}`)}`
