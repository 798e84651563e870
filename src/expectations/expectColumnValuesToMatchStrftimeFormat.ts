import { z } from 'zod'
import { asText } from '../sql/cell.ts'
import type { Column } from '../sql/column.ts'
import { columnMapExpectation } from './base/columnMapExpectation.ts'
import { column, mostly } from './params/columnParams.ts'
import { patternText } from './params/patternParams.ts'
import { column as cell, not, or, regexFull, tryCast, type Expr } from '../sql/ast.ts'
import { strptimePattern, strptimeProblem } from '../columns/strptimePattern.ts'
import { textOf } from '../columns/textOf.ts'

/**
 * Expects every value of a column to be a date or time in a format of Python's `strptime`, e.g. `%Y-%m-%d`, with English
 * names: the whole text, and a day that is in the calendar. Columns that were read as dates or timestamps are written in
 * ISO 8601 and match its formats; integers are taken as their digits. Missing values are ignored; empty text matches none.
 *
 * @example
 * { column: shipped_on, strftime_format: '%Y-%m-%d' }
 */
export const expectColumnValuesToMatchStrftimeFormat = columnMapExpectation({
  type: 'expect_column_values_to_match_strftime_format',
  params: z.strictObject({
    column,
    strftimeFormat: patternText(strptimeProblem).min(1).describe('Format, in Python’s directives.'),
    mostly,
  }),
  shorthand: { key: 'strftime', params: (column, value) => ({ column, strftimeFormat: value }) },
  unexpected: ({ strftimeFormat }, column) =>
    column.type === 'timestamp'
      ? not(
          or(...asRead(strftimeFormat).map((format) => regexFull(timeText(column), strptimePattern(format)))),
        )
      : not(regexFull(plainText(column), strptimePattern(strftimeFormat))),
  broken: ({ strftimeFormat }) => `are not written as ${strftimeFormat}`,
  kept: ({ strftimeFormat }) => `are written as ${strftimeFormat}`,
})

const plainText = (column: Column): Expr =>
  column.type === 'date' || column.type === 'integer' ? asText(column) : textOf(column)

const timeText = ({ name }: Column): Expr => tryCast(tryCast(cell(name), 'timestamp'), 'string')

const iso = /^%Y-%m-%d[T ]%H:%M(:%S(\.%f)?)?(Z|%z)?$/

/** How what is written in a format of ISO 8601 is written by an engine that has read it. */
function asRead(format: string): readonly string[] {
  const found = iso.exec(format)
  if (!found) return [format]
  const [, seconds, fraction] = found
  if (seconds === undefined) return ['%Y-%m-%d %H:%M:00']
  return ['%Y-%m-%d %H:%M:%S', ...(fraction === undefined ? [] : ['%Y-%m-%d %H:%M:%S.%f'])]
}
