import { z } from 'zod'
import { asSeconds } from '../sql/cell.ts'
import { addDateParts, datePart } from '../columns/datePart.ts'
import { expectation } from '../core/expectation.ts'
import { formatCount } from '../text/formatCount.ts'
import { aggregate } from '../metrics/aggregate.ts'
import { millisecondsOf, moment } from './params/moment.ts'
import { column } from './params/columnParams.ts'
import { max } from '../sql/ast.ts'
import { timeColumn } from '../columns/timeColumn.ts'

/**
 * Expects the newest date of a column to be no older than a number of days, hours or months: the data is fresh. With
 * `groupBy` each group must be. Missing values are ignored; a column without values fails. The time is UTC.
 *
 * Source: dbt-expectations' test of that name.
 *
 * @example
 * { column: ordered_at, datepart: day, interval: 1, now: '2024-07-01' }
 */
export const expectRowValuesToHaveRecentData = expectation({
  type: 'expect_row_values_to_have_recent_data',
  params: z.strictObject({
    column,
    datepart: datePart.describe('Unit of the age.'),
    interval: z.int().min(1).describe('Maximum age of the newest date, in units.'),
    now: moment.optional().describe('Time to count from, e.g. 2024-01-31. Default: the time of the run.'),
  }),
  tables: ['sample'],
  columns: ({ column }) => [column],
  metrics: ({ column }, tables) => ({
    newest: aggregate('sample', max(asSeconds(timeColumn(tables, column)))),
  }),
  judge({ datepart, interval, now }, { newest }, tables, reveal) {
    const from = now === undefined ? tables.get('sample')!.readAt! : new Date(millisecondsOf(now))
    const oldest = addDateParts(from, -interval, datepart).getTime()
    const expected = `no older than ${formatCount(interval, datepart)}`
    if (newest === null) return { status: 'fail', message: 'has no date, so no newest one', expected }
    const time = Number(newest) * 1000
    const date = new Date(time)
    const observed = reveal ? { observed: date.toJSON() } : {}
    const newestDate = `the newest date${reveal ? ` ${written(date)}` : ''}`
    // Values older than any Date are older than any date.
    if (Number.isNaN(oldest) || time >= oldest)
      return { status: 'pass', message: `${newestDate} is ${expected}`, expected, ...observed }
    const age = `${formatCount(interval, datepart)} before ${written(from)}`
    return { status: 'fail', message: `${newestDate} is older than ${age}`, expected, ...observed }
  },
})

const written = (date: Date): string =>
  Number.isNaN(date.getTime())
    ? 'past the year 275760'
    : date
        .toJSON()
        .replace(/T00:00:00\.000Z$/, '')
        .replace(/\.\d{3}Z$/, 'Z')
