import { z } from 'zod'

/** A moment, as a parameter: a date, or a date and time; UTC where it says no zone. */
export const moment = z
  .string()
  .refine(
    (text) => !Number.isNaN(millisecondsOf(text)),
    'expected a date such as 2024-01-31 or 2024-01-31T10:30:00Z',
  )

const form = /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?)?(Z|[+-]\d\d:?\d\d)?$/

/** Milliseconds since 1970 of such a text; NaN where it is none. */
export function millisecondsOf(text: string): number {
  const said = form.exec(text)
  if (!said) return Number.NaN
  const isZoned = text.length === 10 || said[1] !== undefined
  const time = Date.parse((isZoned ? text : `${text}Z`).replace(' ', 'T'))
  const day = new Date(`${text.slice(0, 10)}T00:00:00Z`)
  // JavaScript takes 31 February for 2 March.
  return day.getUTCDate() === Number(text.slice(8, 10)) ? time : Number.NaN
}
