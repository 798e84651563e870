import { z } from 'zod'
import { isTime } from '../sql/column.ts'
import { columnMapExpectation } from './base/columnMapExpectation.ts'
import { dateTextPattern } from '../columns/dateTextPattern.ts'
import { column, mostly } from './params/columnParams.ts'
import { literal, not, regexFull } from '../sql/ast.ts'
import { textOf } from '../columns/textOf.ts'

/**
 * Expects every value of a column of text to say a date in one of the usual forms that Python's `dateutil` reads:
 * `2020-01-31`, `20200131`, `31/01/2020`, `1/31/20`, `31.01.2020`, `31 Jan 2020`, `January 31, 2020`, `Jan 2020`, `2020`,
 * perhaps after a day of the week, and with a time and a zone (`10:30:15.5`, `10:30 PM`, `Z`, `+05:30`, `UTC`). A date
 * must say its year and be in the calendar: what `dateutil` completes from today's date is none. Missing values are
 * ignored; empty text isn't a date.
 *
 * @example
 * { column: ordered_at }
 */
export const expectColumnValuesToBeDateutilParseable = columnMapExpectation({
  type: 'expect_column_values_to_be_dateutil_parseable',
  params: z.strictObject({ column, mostly }),
  unexpected: (_, column) =>
    isTime(column) ? literal(false) : not(regexFull(textOf(column), dateTextPattern())),
  broken: () => 'do not say a date',
  kept: () => 'say a date',
})
