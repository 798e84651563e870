import type { Row } from '../../../core/row.ts'
import { identifier, sql, string, type SqlText } from '../../../sql/sqlText.ts'
import { countIn, countName } from '../types/inferTypes.ts'
import { numberPatterns, plainNumber, type TextFormat } from '../types/textFormat.ts'
import { valueOfText, type DecimalType } from '../types/textValue.ts'
import { decimalDigits } from '../types/decimalDigits.ts'

/** Counts of a text column that is declared as decimals: those of one type, or of any. */
export function decimalCounts(
  name: string,
  type: DecimalType | 'decimal',
  format: TextFormat,
): readonly SqlText[] {
  const text = identifier(name)
  const count = (value: SqlText): SqlText => sql`count(${value}) AS ${countName('decimal', name)}`
  if (type !== 'decimal') return [count(valueOfText(text, type, format))]
  const number = plainNumber(text, format)
  const isFixed = sql`regexp_full_match(${text}, ${string(numberPatterns(format).fixed)})`
  const most = (pattern: string): SqlText =>
    sql`max(length(regexp_extract(${number}, ${string(pattern)}, 1)))`
  return [
    count(sql`CASE WHEN ${isFixed} THEN 1 END`),
    sql`${most('\\.([0-9]*[1-9])')} AS ${countName('places', name)}`,
    sql`${most('^\\s*[+-]?0*([0-9]*)')} AS ${countName('whole digits', name)}`,
  ]
}

/** The decimals that hold all values, from a row of `decimalCounts`; null if some aren't such numbers. */
export function decimalOfCounts(name: string, type: DecimalType | 'decimal', row: Row): DecimalType | null {
  if (countIn('decimal', name, row) < countIn('values', name, row)) return null
  if (type !== 'decimal') return type
  const places = countIn('places', name, row)
  const digits = decimalDigits(places + countIn('whole digits', name, row))
  return digits === null ? null : `decimal(${digits},${places})`
}
