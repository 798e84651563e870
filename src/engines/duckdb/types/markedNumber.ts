import { sql, string, type SqlText } from '../../../sql/sqlText.ts'
import { numberPatterns, plainNumber, type TextFormat } from './textFormat.ts'

/** `$`, `€`, `US$`, `EUR`. */
const mark = '([A-Z]{0,3}\\p{Sc}|[A-Z]{3})'
const blank = '[\\s\u00a0\u202f]'

/** Amounts of money often have their thousands apart, so this is allowed where nothing else was said. */
const ofMoney = (format: TextFormat): TextFormat =>
  format.thousands === '' ? { ...format, thousands: format.decimal === ',' ? '.' : ',' } : format

const amount = (format: TextFormat): string => numberPatterns(format).amount

/** `$1,234.50`, `-€5`, `5 EUR`, `(1,234.50)` for a negative amount, and a plain number. */
export function currencyPattern(format: TextFormat): string {
  const marked = `[+-]?${blank}*(${mark}${blank}*)?[+-]?${amount(ofMoney(format))}(${blank}*${mark})?`
  return `${blank}*(${marked}|\\(${marked}\\))${blank}*`
}

/** `12%`, `12.5 %`. */
export const percentPattern = (format: TextFormat): string =>
  `${blank}*[+-]?${amount(format)}${blank}*%${blank}*`

/** A text of {@link currencyPattern} as a plain number. */
export function currencyNumber(text: SqlText, format: TextFormat): SqlText {
  const bare = sql`regexp_replace(${text}, ${string(`[\\p{Sc}A-Z()]|${blank}`)}, '', 'g')`
  const number = plainNumber(bare, ofMoney(format))
  return sql`CASE WHEN contains(${text}, '(') THEN '-' || ${number} ELSE ${number} END`
}

/** A text of {@link percentPattern} as a plain number: 12.5% is 0.125, to the last digit. */
export const percentNumber = (text: SqlText, format: TextFormat): SqlText =>
  sql`${plainNumber(sql`regexp_replace(${text}, ${string(`%|${blank}`)}, '', 'g')`, format)} || 'e-2'`
