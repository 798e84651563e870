import { z } from 'zod'
import { dateNumber } from '../columns/dateNumber.ts'
import { datePart, type DatePart } from '../columns/datePart.ts'
import { expectation } from '../core/expectation.ts'
import { formatCount } from '../text/formatCount.ts'
import { dateGaps, type DateGaps } from '../metrics/dateGaps.ts'
import { moment, millisecondsOf } from './params/moment.ts'
import { column } from './params/columnParams.ts'
import { timeColumn } from '../columns/timeColumn.ts'

/**
 * Expects a column of dates to have no gap: between its first and its last date each day, hour or month (or every two,
 * three of them) has a row. Weeks start on Monday, times are UTC. Missing values are ignored; a column without dates fails.
 *
 * Source: dbt-expectations' test of that name.
 *
 * @example
 * { column: ordered_at, date_part: day }
 */
export const expectRowValuesToHaveDataForEveryNDatepart = expectation({
  type: 'expect_row_values_to_have_data_for_every_n_datepart',
  params: z
    .strictObject({
      column,
      datePart: datePart.default('day').describe('Unit of time that must have data.'),
      interval: z.int().min(1).default(1).describe('Number of units in a row that must have data.'),
      testStartDate: moment.optional().describe('Start of the checked period. Default: the first date.'),
      testEndDate: moment.optional().describe('End of the checked period. Default: the last date.'),
    })
    .refine(
      ({ testStartDate: from, testEndDate: to }) =>
        from === undefined || to === undefined || millisecondsOf(from) <= millisecondsOf(to),
      'testStartDate is after testEndDate',
    ),
  tables: ['sample'],
  columns: ({ column }) => [column],
  metrics({ column, datePart, interval, testStartDate, testEndDate }, tables) {
    const { of, numberOf } = dateNumber(datePart)
    const at = (date: string | undefined): number | null =>
      date === undefined ? null : numberOf(new Date(millisecondsOf(date)))
    return {
      gaps: dateGaps({
        of: of(timeColumn(tables, column)),
        length: interval,
        from: at(testStartDate),
        to: at(testEndDate),
      }),
    }
  },
  judge({ datePart, interval, testStartDate, testEndDate }, { gaps: found }, _, reveal) {
    const every = interval === 1 ? `every ${datePart}` : `every ${interval} ${datePart}s`
    if (!found) return { status: 'fail', message: `has no date${within(testStartDate, testEndDate)}` }
    const { periods, missing } = found
    if (missing === 0)
      return {
        status: 'pass',
        message: `has data for ${every}, ${formatCount(periods)} in all`,
        observed: { missing },
      }
    const gaps = gapsOf(found, datePart, interval)
    const first = reveal
      ? `: ${gaps.map(({ from, to }) => (from === to ? from : `${from} to ${to}`)).join(', ')}`
      : ''
    const told = found.gaps.reduce((sum, gap) => sum + gap.last - gap.first + 1, 0)
    const more = reveal && told < missing ? ', …' : ''
    return {
      status: 'fail',
      message: `has no data for ${formatCount(missing)} of ${formatCount(periods)} ${interval === 1 ? `${datePart}s` : `periods of ${interval} ${datePart}s`}${first}${more}`,
      expected: `data for ${every}`,
      observed: { missing, ...(reveal && { gaps }) },
    }
  },
})

const within = (from: string | undefined, until: string | undefined): string =>
  `${from === undefined ? '' : ` from ${from} on`}${until === undefined ? '' : ` until ${until}`}`

function gapsOf({ from, gaps }: DateGaps, part: DatePart, interval: number) {
  const start = (period: number): string => written(dateNumber(part).start(from + period * interval), part)
  return gaps.map(({ first, last }) => ({ from: start(first), to: start(last) }))
}

const digits = { second: 19, minute: 16, hour: 16, day: 10, week: 10, month: 7, quarter: 7, year: 4 } as const

/** The part of a date that its datepart names. */
const written = (date: Date, part: DatePart): string => date.toJSON().slice(0, digits[part])
