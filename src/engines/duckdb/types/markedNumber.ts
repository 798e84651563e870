import { sql, string, type SqlText } from '../../../sql/sqlText.ts'
import { numberPatterns, plainNumber, type TextFormat } from './textFormat.ts'

/** `$`, `€`, `US$`, `EUR`, `kr`. */
const words = 'kr\\.?|zł|Kč|Ft|lei|Rs\\.?|Fr\\.?|руб\\.?'
const mark = `([A-Z]{0,3}\\p{Sc}|[A-Z]{3}|${words})`
const blank = '[\\s\u00a0\u202f]'

/** Amounts of money often have their thousands apart, so this is allowed where nothing else was said. */
const ofMoney = (format: TextFormat): TextFormat =>
  format.thousands === '' ? { ...format, thousands: format.decimal === ',' ? '.' : ',' } : format

const amount = (format: TextFormat): string => numberPatterns(format).amount

/** `$1,234.50`, `-€5`, `5 EUR`, `(1,234.50)` for a negative amount. */
export function moneyPattern(format: TextFormat): string {
  const number = amount(ofMoney(format))
  const before = `[+-]?${blank}*${mark}${blank}*[+-]?${number}`
  const after = `[+-]?${number}${blank}*${mark}`
  return `${blank}*(${before}|${after}|\\((${before}|${after}|${number})\\))${blank}*`
}

/** An amount of money, or a plain number. */
export const currencyPattern = (format: TextFormat): string =>
  `${moneyPattern(format)}|${blank}*[+-]?${amount(ofMoney(format))}${blank}*`

/** `12%`, `12.5 %`. */
export const percentPattern = (format: TextFormat): string =>
  `${blank}*[+-]?${amount(format)}${blank}*%${blank}*`

/** A text of {@link currencyPattern} as a plain number. */
export function currencyNumber(text: SqlText, format: TextFormat): SqlText {
  const bare = sql`regexp_replace(${text}, ${string(`${words}|[\\p{Sc}A-Z()]|${blank}`)}, '', 'g')`
  const number = plainNumber(bare, ofMoney(format))
  return sql`CASE WHEN contains(${text}, '(') THEN '-' || ${number} ELSE ${number} END`
}

/** A text of {@link percentPattern} as a plain number: 12.5% is 0.125, to the last digit. */
export const percentNumber = (text: SqlText, format: TextFormat): SqlText =>
  sql`${plainNumber(sql`regexp_replace(${text}, ${string(`%|${blank}`)}, '', 'g')`, format)} || 'e-2'`
