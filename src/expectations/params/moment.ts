import { z } from 'zod'
import { momentOf } from '../../sql/moment.ts'

/** A moment, as a parameter: a date, or a date and time; UTC where it says no zone. */
export const moment = z
  .string()
  .refine((text) => momentOf(text) !== null, 'expected a date such as 2024-01-31 or 2024-01-31T10:30:00Z')

/** Milliseconds since 1970 of such a text; NaN where it is none. */
export function millisecondsOf(text: string): number {
  const found = momentOf(text)
  return found === null ? Number.NaN : Number(found / 1_000_000n)
}
