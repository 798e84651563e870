/** `01:02:03.004`, as DuckDB writes a time. Units are seconds, milliseconds, microseconds and nanoseconds, numbered from 0. */
export function timeOfDay(value: number | bigint, unit: number): string {
  const perSecond = 1000n ** BigInt(unit)
  const seconds = Number(BigInt(value) / perSecond)
  const clock = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  const fraction = String(BigInt(value) % perSecond)
    .padStart(3 * unit, '0')
    .replace(/0+$/, '')
  const text = clock.map((part) => String(part).padStart(2, '0')).join(':')
  return fraction === '' ? text : `${text}.${fraction}`
}
