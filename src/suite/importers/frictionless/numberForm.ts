import { identifier, sql, string, type SqlText } from '../../../sql/sqlText.ts'
import { escapeRegex } from '../../../text/escapeRegex.ts'
import type { Fields } from '../shared/record.ts'

/** How the numbers of a field are written, where that isn't with digits and a point. */
export interface NumberForm {
  readonly decimal: string
  readonly group: string
  /** Whether nothing but the number may stand in a cell; otherwise there may be text around it: `€ 12`, `95%`. */
  readonly bare: boolean
}

/** Returns the form that a field declares; `null` if it is the usual one. */
export function numberForm({ type, decimalChar, groupChar, bareNumber }: Fields): NumberForm | null {
  if (type !== 'number' && type !== 'integer') return null
  const form = {
    decimal: typeof decimalChar === 'string' && type === 'number' ? decimalChar : '.',
    group: typeof groupChar === 'string' ? groupChar : '',
    bare: bareNumber !== false,
  }
  return form.decimal === '.' && form.group === '' && form.bare ? null : form
}

/** Returns the regex of a whole cell with a number in this form. Groups may be of any size, as in frictionless-py. */
export function numberPattern(type: unknown, { decimal, group, bare }: NumberForm): string {
  const whole = group === '' ? '[0-9]+' : `[0-9](?:${escapeRegex(group)}?[0-9])*`
  const point = escapeRegex(decimal)
  const number =
    type === 'integer' ? whole : `(?:${whole}(?:${point}[0-9]*)?|${point}[0-9]+)(?:[eE][+-]?[0-9]+)?`
  return bare ? `^[+-]?${number}$` : `^[^-0-9]*-?${number}[^0-9]*$`
}

/** Returns the number in a cell; NULL where there is none in this form. */
export function parsedNumber(column: string, { decimal, group, bare }: NumberForm): SqlText {
  const cell = identifier(column)
  const stripped = bare ? cell : sql`regexp_replace(${cell}, ${string('^[^-0-9]*|[^0-9]*$')}, '', 'g')`
  const ungrouped = group === '' ? stripped : sql`replace(${stripped}, ${string(group)}, '')`
  const plain = decimal === '.' ? ungrouped : sql`replace(${ungrouped}, ${string(decimal)}, '.')`
  return sql`TRY_CAST(${plain} AS DOUBLE)`
}
