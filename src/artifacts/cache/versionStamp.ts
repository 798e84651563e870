const stamp =
  /(?<!\d)(?<year>(?:19|20|21)\d\d)(?<between>[^\w\s]|_)?(?<month>\d\d)\k<between>(?<day>\d\d)(?:[T\s_-]?(?<hour>\d\d)(?<colon>[^\w\s]|_)?(?<minute>\d\d)(?:\k<colon>(?<second>\d\d)(?:\.(?<fraction>\d{1,9}))?|(?<=T\d\d\D?\d\d))(?<zone>Z|[+-]\d\d:\d\d)?)?(?!\d)/gi

/**
 * The first time in a name, in milliseconds since 1970 with microseconds behind the point, or null.
 * A date is its first moment; a time without a zone is UTC. Read are `2021-07-12T07:41:02.451852`, with any
 * separators (`2021_07_12`, `07-41-02`, `13|33|13`), a blank or `_` for the T, and `20210712T074102`.
 */
export function versionStamp(name: string): number | null {
  for (const { groups = {} } of name.matchAll(stamp)) {
    const time = timeOf(groups)
    if (time !== null) return time
  }
  return null
}

function timeOf(groups: Readonly<Record<string, string | undefined>>): number | null {
  const part = (name: string, otherwise = 0): number => Number(groups[name] ?? otherwise)
  const fields = [
    part('year'),
    part('month'),
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  ] as const
  const [year, month, day, hour, minute, second] = fields
  const date = new Date(Date.UTC(year, month - 1, day, hour, minute, second))
  const iso = date.toISOString().split(/\D/).slice(0, 6).map(Number)
  if (iso.some((field, i) => field !== fields[i])) return null
  return date.getTime() + 1000 * Number(`0.${groups['fraction'] ?? 0}`) - offset(groups['zone'])
}

/** Offset of a zone such as +02:00 from UTC, in milliseconds. */
function offset(zone = 'Z'): number {
  if (zone.toUpperCase() === 'Z') return 0
  const [hours = 0, minutes = 0] = zone.slice(1).split(':').map(Number)
  return (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * 60_000
}
