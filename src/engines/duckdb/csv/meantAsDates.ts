import { areNearlyAll } from './areNearlyAll.ts'
import type { Unread } from '../../../sql/column.ts'
import { missingPattern } from '../../../sql/missingPattern.ts'
import { identifier, join, sql, string } from '../../../sql/sqlText.ts'
import { typePattern } from '../../../sql/typePattern.ts'
import { formatCount } from '../../../text/formatCount.ts'
import type { Relation } from '../../sql/render.ts'
import type { Session } from '../session.ts'
import { plainFormat, timeByFormat } from '../types/textFormat.ts'
import { valueOfText } from '../types/textValue.ts'
import { countForms, mostOthers, nullValuesOption, spelledMissing, typesOption } from './countForms.ts'

const digits = ['%d/%m/%Y', '%m/%d/%Y', '%Y/%m/%d', '%d/%m/%y', '%m/%d/%y', '%y/%m/%d']
const days = [
  ...['/', '.', '-'].flatMap((separator) => digits.map((format) => format.replaceAll('/', separator))),
  ...['%d %b %Y', '%d %B %Y', '%b %d, %Y', '%B %d, %Y', '%d-%b-%Y', '%d-%b-%y', '%a, %d %b %Y'],
]
const clocks = [' %H:%M', ' %H:%M:%S', ' %H:%M:%S.%f', ' %I:%M %p', ' %I:%M:%S %p']
const zones = ['', ' %z', ' %Z']
const times = ['', ...clocks.flatMap((clock) => zones.map((zone) => `${clock}${zone}`)), 'T%H:%M:%S']
const formats = [
  ...days.flatMap((day) => times.map((time) => `${day}${time}`)),
  ...['%Y-%m-%dT%H', '%Y-%m-%dT%H:%M:%S,%f', '%Y-%m-%dt%H:%M:%Sz', '%Y%m%dT%H%M%S', '%Y%m%dT%H%M%SZ'],
]

const digitsLike = '\\d{4}[/.-]\\d{1,2}[/.-]\\d{1,2}|\\d{1,2}[/.-]\\d{1,2}[/.-](\\d{2}|\\d{4})'
const wordsLike = '([A-Za-z]{3}, )?\\d{1,2}[ -][A-Za-z]{3,9}[ -]\\d{2,4}|[A-Za-z]{3,9} \\d{1,2}, \\d{4}'
const clockLike = '[ T]\\d{1,2}:\\d{2}(:\\d{2}(\\.\\d+)?)?( ?[AaPp][Mm])?( ?([+-]\\d{2}:?\\d{2}|[A-Z]{2,4}))?'

/** RE2 patterns, and JavaScript's too. */
const likeDate = {
  /** A day and a time that ISO 8601 begins, whatever comes then. */
  iso: '\\d{4}-\\d{2}-\\d{2}([Tt ]\\d{2}.*)?|\\d{8}T\\d{4,6}Z?',
  /** A day, the name of a month, and a year, with a time or without. */
  words: `\\s*(${wordsLike})(${clockLike})?\\s*`,
  /** The same of numbers alone. */
  format: `\\s*(${digitsLike})(${clockLike})?\\s*`,
  missing: `0000-00-00.*|${missingPattern.replace('(?i)', '')}`,
}

const isDate = new RegExp(`^(?:${likeDate.iso}|${likeDate.words}|${likeDate.format})$`)
const isMissing = new RegExp(`^(?:${likeDate.missing})$`, 'i')

/** Whether nearly all of these texts are written as dates or spell "missing", and one of them is a date. */
export const areDates = (texts: readonly string[]): boolean =>
  areNearlyAll(texts, (text) => (isMissing.test(text) ? 'missing' : isDate.test(text) ? 'value' : 'other'))

/** Why a column of text, whose values are dates or times, isn't read as such, and how to read it. */
export async function meantAsDates(
  session: Session,
  relation: Relation,
  name: string,
): Promise<Unread | null> {
  const text = identifier(name)
  const matches = (pattern: string) => sql`regexp_full_match(${text}, ${string(pattern)})`
  const isOf = (...types: readonly Parameters<typeof valueOfText>[1][]) =>
    sql`(${join(
      types.map((type) => sql`${valueOfText(text, type, plainFormat)} IS NOT NULL`),
      ' OR ',
    )})`
  const forms = await countForms(session, relation, name, [
    ['missing', matches(`(?i)${likeDate.missing}`)],
    ['local', isOf('timestamp', 'nanoseconds')],
    ['offset', isOf('instant', 'nanosecondInstant')],
    ['calendar', matches(typePattern.date)],
    ['iso', matches(likeDate.iso)],
    ['words', matches(likeDate.words)],
    ['format', matches(likeDate.format)],
  ])
  const { total, count, example } = forms
  const [local, offset, format] = [count('local'), count('offset'), count('format')]
  const named = count('iso') + count('words')
  const likely = formatsLike((['iso', 'words', 'format'] as const).map((form) => example(form)))
  const found = await fittingFormats(session, relation, name, likely)
  // Without a format that reads them, texts of digits may be anything.
  const others = count('other') + (found.length === 0 ? format : 0)
  if (others > total * mostOthers || local + offset + named + format === 0) return null
  const missing = spelledMissing(forms)
  const parts = [
    ...(missing === null ? [] : [missing]),
    ...(local > 0 && offset > 0
      ? [`${formatCount(offset)} ${offset === 1 ? 'has' : 'have'} an offset and ${formatCount(local)} not`]
      : []),
    ...said(count('calendar'), "isn't in the calendar", "aren't in the calendar"),
    ...said(named + format, 'is of another format', 'are of another format'),
    ...said(count('other'), "isn't a date", "aren't dates"),
  ]
  const options = [...nullValuesOption(forms), ...(found.length > 0 ? [found.join(' or ')] : [])]
  const how =
    options.length === 0
      ? 'To read it, write all values as 2024-12-31 or 2024-12-31T10:30:00+01:00'
      : `To read it, pass ${options.join(' and ')}`
  const remedy = `${how}; if it is text, pass ${typesOption(name, 'string')}.`
  const why = `column "${name}" looks like dates and is read as text: of its ${formatCount(total, 'value')}, ${parts.join(', ')}. ${remedy}`
  return { as: 'date', why, remedy }
}

const said = (count: number, one: string, several: string): readonly string[] =>
  count === 0 ? [] : [`${formatCount(count)} ${count === 1 ? one : several}`]

/** The formats that have their separators where one of these texts has them. */
function formatsLike(texts: readonly string[]): readonly string[] {
  const forms = new Set(texts.filter((text) => text !== '').map(skeleton))
  return formats.filter((format) => forms.has(skeleton(format.replace(/%[A-Za-z]/g, '0'))))
}

const skeleton = (text: string): string =>
  text
    .trim()
    .replace(/ ?([+-]\d{2}:?\d{2}|[A-Z][A-Za-z_]+\/[A-Za-z_]+)$/, ' 0')
    .replace(/[A-Za-z0-9]+/g, '0')

/** The options with a format that reads all values which ISO 8601 doesn't: those of the first rows, and then of all. */
async function fittingFormats(
  session: Session,
  relation: Relation,
  name: string,
  likely: readonly string[],
): Promise<readonly string[]> {
  const text = identifier(name)
  const odd = sql`FROM ${relation.from} WHERE regexp_full_match(${text}, ${string(`${likeDate.iso}|${likeDate.words}|${likeDate.format}`)}) AND NOT regexp_full_match(${text}, ${string(`${typePattern.moment}|0000-00-00.*`)})`
  const fitting = async (from: typeof odd, tried: readonly string[]): Promise<readonly string[]> => {
    if (tried.length === 0) return []
    const counts = tried.map((each) => sql`count(${timeByFormat(text, each)}) AS ${identifier(each)}`)
    const [row = {}] = await session.rows(sql`SELECT count(*) AS total, ${join(counts)} ${from}`)
    return tried.filter((each) => Number(row['total']) > 0 && Number(row[each]) === Number(row['total']))
  }
  const first = await fitting(sql`FROM (SELECT ${text} ${odd} LIMIT 1000)`, likely)
  const all = await fitting(odd, first.slice(0, 4))
  return all.map((each) => `--date-format ${JSON.stringify(each)}`)
}
