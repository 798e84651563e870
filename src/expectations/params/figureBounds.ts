import type { Column } from '../../sql/column.ts'
import { isTime } from '../../sql/column.ts'
import type { Bounds } from './bounds.ts'
import { millisecondsOf } from './moment.ts'

/**
 * Returns bounds of a figure as they are compared with it: those of a column of times, which are dates, in seconds since
 * 1970.
 *
 * @throws {Error} If a bound is a date and the column one of numbers, or the other way round.
 */
export function figureBounds(column: Column, bounds: Bounds): Bounds {
  const inSeconds = (bound: Bounds['minValue']): Bounds['minValue'] => {
    if (bound === undefined) return bound
    const seconds = typeof bound === 'string' ? millisecondsOf(bound) / 1000 : Number.NaN
    const fits = isTime(column) ? !Number.isNaN(seconds) : !Number.isNaN(Number(bound))
    if (!fits)
      throw new Error(
        `column "${column.name}" is of type ${column.type} and cannot be compared with ${JSON.stringify(bound)}`,
      )
    return isTime(column) ? seconds : bound
  }
  return { ...bounds, minValue: inSeconds(bounds.minValue), maxValue: inSeconds(bounds.maxValue) }
}

/** Returns a time, given in seconds since 1970, as text: a date where it is the start of a day. */
export const timeText = (seconds: number): string =>
  new Date(seconds * 1000)
    .toISOString()
    .replace('T', ' ')
    .replace(/(\.000)?Z$/, '')
    .replace(/ 00:00:00$/, '')
