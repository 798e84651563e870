import { UsageError } from '../errors/usageError.ts'

export type Clock = () => Date

/**
 * The time of day, or the moment that SOURCE_DATE_EPOCH names in seconds since 1970, so that the same run of the same
 * data gives the same report, byte for byte (reproducible-builds.org/specs/source-date-epoch).
 */
export function clock(env: Readonly<Record<string, string | undefined>>): Clock {
  const given = env['SOURCE_DATE_EPOCH']
  if (given === undefined || given === '') return () => new Date()
  if (!/^\d{1,12}$/.test(given))
    throw new UsageError(`SOURCE_DATE_EPOCH is a number of seconds since 1970, not ${JSON.stringify(given)}`)
  return () => new Date(Number(given) * 1000)
}
