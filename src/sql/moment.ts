const form =
  /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?)?\s?(?:Z|UTC|([+-])(\d\d)(?::?(\d\d))?)?$/i

const nanosecondsPerSecond = 1_000_000_000n

/**
 * Nanoseconds since 1970 of an ISO date or time; `null` if the text isn't one, e.g. 30 February. A time without an offset
 * is in UTC.
 */
export function momentOf(text: string): bigint | null {
  const found = form.exec(text)
  if (!found) return null
  const [, day = '', hour = '0', minute = '0', second = '0', fraction = '', sign, ...offset] = found
  const [offsetHours = '0', offsetMinutes = '0'] = offset
  const midnight = new Date(`${day}T00:00:00Z`)
  // JavaScript reads 31 February as 2 March.
  if (Number.isNaN(midnight.getTime()) || midnight.toISOString().slice(0, 10) !== day) return null
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return null
  if (Number(offsetHours) > 15 || Number(offsetMinutes) > 59) return null
  const local = midnight.getTime() / 1000 + Number(hour) * 3600 + Number(minute) * 60 + Number(second)
  const ahead = (Number(offsetHours) * 3600 + Number(offsetMinutes) * 60) * (sign === '-' ? -1 : 1)
  return BigInt(local - ahead) * nanosecondsPerSecond + BigInt(fraction.padEnd(9, '0'))
}

/** Writes nanoseconds since 1970 as `2024-03-11 00:30:00.000000001`, in UTC and with 6 or 9 places. */
export function momentText(nanoseconds: bigint, places: 6 | 9): string {
  const fraction = ((nanoseconds % nanosecondsPerSecond) + nanosecondsPerSecond) % nanosecondsPerSecond
  const seconds = (nanoseconds - fraction) / nanosecondsPerSecond
  const [day = '', time = ''] = new Date(Number(seconds) * 1000).toISOString().split('T')
  return `${day} ${time.slice(0, 8)}.${String(fraction).padStart(9, '0').slice(0, places)}`
}
