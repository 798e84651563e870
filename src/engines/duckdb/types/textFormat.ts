import { UsageError } from '../../../errors/usageError.ts'
import type { SqlText } from '../../../sql/sqlText.ts'
import { join, sql, string } from '../../../sql/sqlText.ts'
import { typePattern } from '../../../sql/typePattern.ts'

/** How numbers and times are written in a file that holds nothing but text. */
export interface TextFormat {
  readonly decimal: string
  readonly thousands: string
  /** Formats of `strptime`, besides ISO 8601. */
  readonly dateFormats: readonly string[]
}

export const plainFormat: TextFormat = { decimal: '.', thousands: '', dateFormats: [] }

/** @throws UsageError If a number could be read in two ways. */
export function textFormat(given: {
  readonly decimal?: string | undefined
  readonly thousands?: string | undefined
  readonly dateFormat?: readonly string[] | undefined
}): TextFormat {
  const { decimal = '.', thousands = '', dateFormat = [] } = given
  if (decimal === thousands)
    throw new UsageError(
      `--decimal and --thousands are both ${JSON.stringify(decimal)}. Pass two different characters.`,
    )
  return { decimal, thousands, dateFormats: dateFormat }
}

export const isPlain = ({ decimal, thousands, dateFormats }: TextFormat): boolean =>
  decimal === '.' && thousands === '' && dateFormats.length === 0

/** RE2 patterns of a whole number, of any number, and of the digits of one with neither sign nor exponent. */
export interface NumberPatterns {
  readonly integer: string
  readonly float: string
  readonly amount: string
  /** A number without an exponent. */
  readonly fixed: string
}

export function numberPatterns({ decimal, thousands }: TextFormat): NumberPatterns {
  const point = decimal === '.' ? '\\.' : decimal
  const grouped = thousands === '' ? '' : `[1-9][0-9]{0,2}(${group(thousands)}[0-9]{3})+|`
  const amount = `((${grouped}[0-9]+)(${point}[0-9]*)?|${point}[0-9]+)`
  const fixed = `\\s*[+-]?${amount}\\s*`
  if (decimal === '.' && thousands === '') return { ...typePattern, amount, fixed }
  return {
    integer: `\\s*[+-]?(${grouped}[0-9]{1,38})\\s*`,
    float: `(?i)\\s*[+-]?(${amount}(e[+-]?[0-9]+)?|nan|inf|infinity)\\s*`,
    amount,
    fixed,
  }
}

/** How a separator of thousands is written too: a blank that doesn't break, and an apostrophe that is curly. */
const alike: Readonly<Record<string, string>> = { ' ': '\u00a0\u2009\u202f', "'": '\u2019' }
const group = (thousands: string): string => `[${thousands}${alike[thousands] ?? ''}]`

/** A text that is a number of this format, as one that SQL can cast. */
export function plainNumber(text: SqlText, { decimal, thousands }: TextFormat): SqlText {
  const ungrouped =
    thousands === '' ? text : sql`regexp_replace(${text}, ${string(group(thousands))}, '', 'g')`
  return decimal === '.' ? ungrouped : sql`replace(${ungrouped}, ${string(decimal)}, '.')`
}

/** A text as the time that the first of the formats finds in it; NULL where none does. */
export const parsedTime = (text: SqlText, { dateFormats }: TextFormat): SqlText =>
  sql`coalesce(${join(dateFormats.map((format) => timeByFormat(text, format)))})`

/** A text as the time that a format finds in it. DuckDB reads the year 24 where a format wants one of four digits. */
export function timeByFormat(text: SqlText, format: string): SqlText {
  const time = sql`try_strptime(${text}, ${string(format)})`
  return format.includes('%Y') ? sql`CASE WHEN year(${time}) >= 1000 THEN ${time} END` : time
}
