const units = { w: 604_800_000, d: 86_400_000, h: 3_600_000, m: 60_000, s: 1000 } as const

const part = /(\d+(?:\.\d+)?)\s*(weeks?|w|days?|d|hours?|h|minutes?|min|m|seconds?|s)(?![a-z])\s*/gi
const whole = new RegExp(`^(?:${part.source})+$`, 'i')

/** A length of time such as `26h`, `1d 12h` or `24 hours`, in milliseconds; null for what is none. */
export function parseDuration(text: string): number | null {
  if (!whole.test(text)) return null
  return [...text.matchAll(part)].reduce(
    (total, [, count, unit]) =>
      total + Number(count) * units[unit!.charAt(0).toLowerCase() as keyof typeof units],
    0,
  )
}

/** Its two largest units, e.g. `1 d 2 h`. Below a second it is `0 s`. */
export function formatAge(milliseconds: number): string {
  let rest = milliseconds
  const parts: string[] = []
  for (const unit of ['d', 'h', 'm', 's'] as const) {
    const count = Math.floor(rest / units[unit])
    rest -= count * units[unit]
    if (count > 0) parts.push(`${count} ${unit === 'm' ? 'min' : unit}`)
  }
  return parts.slice(0, 2).join(' ') || '0 s'
}

/** A limit of time, as {@link formatAge}; a part of a second in milliseconds. */
export const formatTimeLimit = (milliseconds: number): string =>
  milliseconds > 0 && milliseconds < units.s ? `${milliseconds} ms` : formatAge(milliseconds)
