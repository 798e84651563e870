import { sql, string, type SqlText } from '../../../sql/sqlText.ts'
import { numberPatterns, plainNumber, type TextFormat } from './textFormat.ts'

const words = 'kr\\.?|zł|Kč|Ft|lei|Rs\\.?|Fr\\.?|руб\\.?'
/** `$`, `€`, `US$`, `kr`. */
const symbol = `[A-Z]{0,3}\\p{Sc}|${words}`
const blank = '[\\s\u00a0\u202f]'

/** Amounts of money often have their thousands apart, so this is allowed where nothing else was said. */
const ofMoney = (format: TextFormat): TextFormat =>
  format.thousands === '' ? { ...format, thousands: format.decimal === ',' ? '.' : ',' } : format

const amount = (format: TextFormat): string => numberPatterns(format).amount

interface CurrencyCode {
  /** `EUR`. */
  readonly code: string
  /** Between a code and its number. */
  readonly gap: string
}

const anyCode: CurrencyCode = { code: '[A-Z]{3}', gap: `${blank}*[+-]?` }
/** Many keys look like `SKU-00123`, and some like `CAD-12`. */
const knownCode: CurrencyCode = {
  code: Intl.supportedValuesOf('currency').join('|'),
  gap: `(${blank}+[+-])?${blank}*`,
}

/** `$1,234.50`, `-€5`, `5 EUR`, `(1,234.50)` for a negative amount. */
function moneyBy({ code, gap }: CurrencyCode, format: TextFormat): string {
  const number = amount(ofMoney(format))
  const before = `[+-]?${blank}*((${symbol})${blank}*[+-]?|(${code})${gap})${number}`
  const after = `[+-]?${number}${blank}*(${symbol}|${code})`
  return `${blank}*(${before}|${after}|\\((${before}|${after}|${number})\\))${blank}*`
}

/** An amount of money that is one without a word of the user: its code is that of a currency. */
export const moneyPattern = (format: TextFormat): string => moneyBy(knownCode, format)

/** An amount of money, or a plain number. */
export const currencyPattern = (format: TextFormat): string =>
  `${moneyBy(anyCode, format)}|${blank}*[+-]?${amount(ofMoney(format))}${blank}*`

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
