import { z } from 'zod'

/** The steps of a calendar, in UTC. */
const steps: Readonly<Record<string, (from: Date, count: number) => void>> = {
  second: (date, count) => date.setUTCSeconds(date.getUTCSeconds() + count),
  minute: (date, count) => date.setUTCMinutes(date.getUTCMinutes() + count),
  hour: (date, count) => date.setUTCHours(date.getUTCHours() + count),
  day: (date, count) => date.setUTCDate(date.getUTCDate() + count),
  week: (date, count) => date.setUTCDate(date.getUTCDate() + 7 * count),
  month: addMonths,
  quarter: (date, count) => addMonths(date, 3 * count),
  year: (date, count) => addMonths(date, 12 * count),
}

/** A month from 31 January is the last of February, as in SQL. */
function addMonths(date: Date, count: number): void {
  const day = date.getUTCDate()
  date.setUTCDate(1)
  date.setUTCMonth(date.getUTCMonth() + count)
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate()
  date.setUTCDate(Math.min(day, last))
}

export const datePart = z.enum(['second', 'minute', 'hour', 'day', 'week', 'month', 'quarter', 'year'])
export type DatePart = z.infer<typeof datePart>

/** The moment a number of dateparts after another (before it, if the number is negative). */
export function addDateParts(from: Date, count: number, part: DatePart): Date {
  const date = new Date(from)
  steps[part]!(date, count)
  return date
}
