import type { Unread } from '../../../sql/column.ts'
import { missingPattern } from '../../../sql/missingPattern.ts'
import { identifier, sql, string } from '../../../sql/sqlText.ts'
import { typePattern } from '../../../sql/typePattern.ts'
import { formatCount } from '../../../text/formatCount.ts'
import { quoteForShell } from '../../../text/quoteForShell.ts'
import type { Relation } from '../../sql/render.ts'
import type { Session } from '../session.ts'
import { moneyPattern, percentPattern } from '../types/markedNumber.ts'
import { numberPatterns, type TextFormat } from '../types/textFormat.ts'
import { areNearlyAll } from './areNearlyAll.ts'
import {
  countForms,
  mostOthers,
  nullValuesOption,
  spelledMissing,
  typesOption,
  type Forms,
} from './countForms.ts'

/** How a text is written that stands for a number, or for none. */
type NumberForm = keyof typeof described | 'missing' | 'number'

/** Message about the texts of each form. */
const described = {
  currency: (count: number) => (count === 1 ? 'is an amount of money' : 'are amounts of money'),
  percent: (count: number) => `${have(count)} a percent sign`,
  thousands: (count: number) => `${have(count)} separators of thousands`,
  point: (count: number) => `${have(count)} a decimal point`,
  either: (count: number) => `${have(count)} a comma`,
  comma: (count: number) => `${have(count)} a decimal comma`,
  grouped: (count: number) => `${have(count)} digits in groups of two`,
  sign: (count: number) => `${have(count)} another minus sign, or one behind the digits`,
  script: (count: number) => `${have(count)} other digits than 0 to 9`,
  blank: (count: number) => `${have(count)} no-break spaces or invisible characters around the digits`,
  other: (count: number) => (count === 1 ? "isn't a number" : "aren't numbers"),
}

const have = (count: number): string => (count === 1 ? 'has' : 'have')

const between = "[. '\u2019\u00a0\u2009\u202f]"
/** Characters that look like a blank or like nothing, besides those that are blanks of a number. */
const invisible = '[\\s\u00a0\u2000-\u200f\u202f\u2060\u3000\ufeff]'

/** RE2 patterns; the first that fits a text is its form. */
const patterns = (format: TextFormat): readonly (readonly [NumberForm, string])[] => [
  ['missing', missingPattern],
  ['number', numberPatterns(format).float],
  ['point', typePattern.float],
  ['either', '\\s*[+-]?[1-9][0-9]{0,2},[0-9]{3}\\s*'],
  ['comma', `\\s*[+-]?([0-9]{1,3}(${between}[0-9]{3})+|[0-9]+),[0-9]+\\s*`],
  [
    'thousands',
    "\\s*[+-]?[0-9]{1,3}(([, '_\u2019\u00a0\u2009\u202f][0-9]{3})+|(\\.[0-9]{3}){2,})(\\.[0-9]+)?\\s*",
  ],
  ['grouped', '\\s*[+-]?[0-9]{1,2}(,[0-9]{2})+,[0-9]{3}(\\.[0-9]+)?\\s*'],
  ['percent', percentPattern(format)],
  ['percent', percentPattern({ ...format, decimal: ',' })],
  ['currency', moneyPattern(format)],
  ['currency', moneyPattern({ ...format, decimal: ',', thousands: '.' })],
  ['currency', moneyPattern({ ...format, decimal: '.', thousands: ' ' })],
  ['currency', moneyPattern({ ...format, decimal: ',', thousands: ' ' })],
  ['sign', '\\s*(\u2212[0-9.,]+|[0-9]+([.,][0-9]+)*\\s?[-\u2212])\\s*'],
  ['script', '\\s*[+-]?\\p{Nd}+([.,\u066b]\\p{Nd}+)?\\s*'],
  ['blank', `${invisible}*[+-]?${numberPatterns(format).amount}${invisible}*`],
]

/** Forms that may be words, as `NaN` and `missing` are. */
const inWords: ReadonlySet<NumberForm> = new Set(['missing', 'number', 'point'])
/** A text of another form has a digit, and no more letters in a row than the code of a currency. */
const hasNumber = /^(?!.*\p{L}{4}).*\p{Nd}/su

/**
 * Whether nearly all of these texts stand for a number or for none, and one of them for a number. V8 compiles a pattern when it
 * first meets a text: those of money take longer than all texts.
 */
export function areNumbers(texts: readonly string[], format: TextFormat): boolean {
  const tests = patterns(format).map(([form, pattern]) => [form, javaScriptPattern(pattern)] as const)
  return areNearlyAll(texts, (text) => {
    const likely = hasNumber.test(text) ? tests : tests.filter(([form]) => inWords.has(form))
    const [form = 'other'] = likely.find(([, pattern]) => pattern.test(text)) ?? []
    return form === 'missing' || form === 'other' ? form : 'value'
  })
}

/** RE2 says before a pattern what JavaScript says after it. */
const javaScriptPattern = (pattern: string): RegExp =>
  new RegExp(`^(?:${pattern.replace('(?i)', '')})$`, pattern.startsWith('(?i)') ? 'iu' : 'u')

/** Why a column of text, whose values stand for numbers or for none, isn't read as numbers, and how to read it. */
export async function meantAsNumbers(
  session: Session,
  relation: Relation,
  name: string,
  format: TextFormat,
): Promise<Unread | null> {
  const text = identifier(name)
  const conditions = patterns(format).map(
    ([form, pattern]) => [form, sql`regexp_full_match(${text}, ${string(pattern)})`] as const,
  )
  const forms = await countForms(session, relation, name, conditions)
  const { total, count } = forms
  const missing = spelledMissing(forms)
  const odd = Object.entries(described).flatMap(([form, words]) =>
    count(form) === 0 ? [] : [`${formatCount(count(form))} ${words(count(form))}`],
  )
  const isOther = count('other') > 0 && odd.length === 1
  if (count('missing') === total || count('other') > total * mostOthers || (isOther && missing === null))
    return null
  const parts = missing === null ? odd : [missing, ...odd]
  if (parts.length === 0) return null
  const options = optionsFor(name, forms, format)
  const how = options === '' ? 'To read it, write all numbers as 1234.5' : `To read it, pass ${options}`
  const remedy = `${how}; if it is text, pass ${typesOption(name, 'string')}.`
  const why = `column "${name}" looks like numbers and is read as text: of its ${formatCount(total, 'value')}, ${parts.join(', ')}. ${remedy}`
  return { as: 'number', why, remedy }
}

function optionsFor(name: string, forms: Forms, { decimal, thousands }: TextFormat): string {
  const { count, example } = forms
  const marked = (['currency', 'percent'] as const).find((form) => count(form) > 0)
  const grouping = thousands === '' ? separatorOf(example('thousands')) : null
  const behind = thousands === '' ? separatorOf(example('comma').replace(/,\d+\s*$/, '')) : null
  const isComma = decimal === '.' && count('comma') > 0
  const isEither = decimal === '.' && count('either') > 0 && !isComma && grouping !== ','
  return [
    ...nullValuesOption(forms),
    ...(marked ? [typesOption(name, marked)] : []),
    ...(isComma ? ['--decimal ,'] : []),
    ...(isEither ? ['--thousands , (or --decimal , if the comma is the decimal mark)'] : []),
    ...[grouping ?? behind].flatMap((mark) => (mark === null ? [] : [`--thousands ${quoteForShell(mark)}`])),
  ].join(' and ')
}

/** Separator of the thousands of a number. */
function separatorOf(number: string): string | null {
  const [, mark] = /\d([., '_\u2019\u00a0\u2009\u202f])\d{3}(?!\d)/.exec(number) ?? []
  return mark === undefined ? null : mark.trim() === '' ? ' ' : mark.replace('\u2019', "'")
}
