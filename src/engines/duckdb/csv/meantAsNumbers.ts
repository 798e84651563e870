import { formatCount } from '../../../text/formatCount.ts'
import type { Unread } from '../../../sql/column.ts'
import type { Relation } from '../../sql/render.ts'
import { identifier, join, sql, string, type SqlText } from '../../../sql/sqlText.ts'
import { moneyPattern, percentPattern } from '../types/markedNumber.ts'
import { numberPatterns, type TextFormat } from '../types/textFormat.ts'
import type { Session } from '../session.ts'
import { typePattern } from '../../../sql/typePattern.ts'
import { missingPattern } from '../../../sql/missingPattern.ts'

/** How a text is written that stands for a number, or for none. */
export type NumberForm = 'missing' | 'number' | 'point' | 'comma' | 'thousands' | 'percent' | 'currency'

/** RE2 patterns; the first that fits a text is its form. */
const patterns = (format: TextFormat): readonly (readonly [NumberForm, string])[] => [
  ['missing', missingPattern],
  ['number', numberPatterns(format).float],
  ['point', typePattern.float],
  ['comma', "\\s*[+-]?([0-9]{1,3}([. '\u00a0\u202f][0-9]{3})+|[0-9]+),[0-9]+\\s*"],
  ['thousands', "\\s*[+-]?[0-9]{1,3}(([, '_\u00a0\u202f][0-9]{3})+|(\\.[0-9]{3}){2,})(\\.[0-9]+)?\\s*"],
  ['percent', percentPattern(format)],
  ['percent', percentPattern({ ...format, decimal: ',' })],
  ['currency', moneyPattern(format)],
  ['currency', moneyPattern({ ...format, decimal: ',', thousands: '.' })],
  ['currency', moneyPattern({ ...format, decimal: '.', thousands: ' ' })],
  ['currency', moneyPattern({ ...format, decimal: ',', thousands: ' ' })],
]

/** Whether all of these texts stand for a number or for none, and one of them for a number. */
export function areNumbers(texts: readonly string[], format: TextFormat): boolean {
  const tests = patterns(format).map(([form, pattern]) => [form, javaScriptPattern(pattern)] as const)
  const forms = texts.map((text) => tests.find(([, pattern]) => pattern.test(text))?.[0] ?? null)
  return forms.some((form) => form !== 'missing') && !forms.includes(null)
}

/** RE2 says before a pattern what JavaScript says after it. */
const javaScriptPattern = (pattern: string): RegExp =>
  new RegExp(`^(?:${pattern.replace('(?i)', '')})$`, pattern.startsWith('(?i)') ? 'iu' : 'u')

/** Why a column of text, all of whose values stand for numbers or for none, isn't read as numbers, and how to read it. */
export async function meantAsNumbers(
  session: Session,
  relation: Relation,
  name: string,
  format: TextFormat,
): Promise<Unread | null> {
  const text = identifier(name)
  const cases = patterns(format).map(
    ([form, pattern]) => sql`WHEN regexp_full_match(${text}, ${string(pattern)}) THEN ${string(form)}`,
  )
  const forms = sql`SELECT ${text} AS text, CASE ${join(cases, ' ')} ELSE 'other' END AS form FROM ${relation.from} WHERE ${text} <> ''`
  const rows = await session.rows(sql`SELECT form, count(*) AS n FROM (${forms}) GROUP BY form`)
  const counts = new Map(rows.map((row) => [String(row['form']), Number(row['n'])]))
  const of = (form: NumberForm): number => counts.get(form) ?? 0
  const values = [...counts.values()].reduce((sum, count) => sum + count, 0)
  if (counts.has('other') || values === of('missing')) return null
  const missing = of('missing') > 0 ? await missingTexts(session, forms) : []
  const parts = [
    ...(missing.length > 0
      ? [`${formatCount(of('missing'))} spell "missing" (${missing.map(counted).join(', ')})`]
      : []),
    ...(of('currency') > 0 ? [`${formatCount(of('currency'))} are amounts of money`] : []),
    ...(of('percent') > 0 ? [`${formatCount(of('percent'))} have a percent sign`] : []),
    ...(of('thousands') > 0 ? [`${formatCount(of('thousands'))} have separators of thousands`] : []),
    ...(of('point') > 0 ? [`${formatCount(of('point'))} have a decimal point`] : []),
    ...(of('comma') > 0 ? [`${formatCount(of('comma'))} have a comma`] : []),
  ]
  if (parts.length === 0) return null
  const options = optionsFor(
    name,
    of,
    missing.map((each) => each.text),
    format,
  )
  const how = options === '' ? 'To read it, write all numbers alike' : `To read it, pass ${options}`
  const remedy = `${how}; if it is text, pass --types ${name}=string.`
  const why = `column "${name}" looks like numbers and is read as text: of its ${formatCount(values, 'value')}, ${parts.join(', ')}. ${remedy}`
  return { as: 'number', why, remedy }
}

interface Spelling {
  readonly text: string
  readonly count: number
}

const counted = ({ text, count }: Spelling): string => `${JSON.stringify(text)} ${formatCount(count)} times`

/** The most frequent spellings of "missing". */
async function missingTexts(session: Session, forms: SqlText): Promise<readonly Spelling[]> {
  const rows = await session.rows(
    sql`SELECT text, count(*) AS n FROM (${forms}) WHERE form = 'missing' GROUP BY text ORDER BY n DESC, text LIMIT 5`,
  )
  return rows.map((row) => ({ text: String(row['text']), count: Number(row['n']) }))
}

function optionsFor(
  name: string,
  of: (form: NumberForm) => number,
  missing: readonly string[],
  { decimal, thousands }: TextFormat,
): string {
  const marked = (['currency', 'percent'] as const).find((form) => of(form) > 0)
  return [
    ...(missing.length > 0 ? [`--null-values ${shellQuoted(missing.join(','))}`] : []),
    ...(marked ? [`--types ${name}=${marked}`] : []),
    ...(of('comma') > 0 && decimal === '.'
      ? ['--decimal , (or --thousands , where the comma separates thousands)']
      : []),
    ...(of('thousands') > 0 && thousands === '' ? ['--thousands with the character'] : []),
  ].join(' and ')
}

const shellQuoted = (text: string): string => (/^[\w,./-]+$/.test(text) ? text : `"${text}"`)
