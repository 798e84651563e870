import { UsageError } from '../../errors/usageError.ts'
import { isoTime } from './isoTime.ts'

const day = 86_400_000

/** The last moment that `--as-of` lets be seen, in milliseconds since 1970: a date without a time is the whole day. */
export function asOfTime(asOf: string | undefined): number {
  if (asOf === undefined) return Infinity
  const time = isoTime(asOf)
  if (time === null)
    throw new UsageError(
      `--as-of ${asOf}: expected a date or a time, e.g. 2021-07-12 or 2021-07-12T07:41:02Z`,
    )
  return asOf.includes('T') ? time : time + day - 1
}
