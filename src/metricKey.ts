import type { Metric } from './metric.ts'

/**
 * The identity of a metric, derived from everything it is made of: two metrics have one key only if they measure the
 * same. JSON will not do: it writes NaN and the infinities as null, and loses -0, bigints and undefined.
 */
export const metricKey = ({ kind, table, args, where }: Metric): string =>
  `${kind.shape} ${kind.name} ${table} ${valueKey(args)} ${valueKey(where)}`

export function valueKey(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value)
  if (typeof value === 'bigint') return `${value}n`
  if (typeof value === 'number') return Object.is(value, -0) ? '-0' : String(value)
  if (Array.isArray(value)) return `[${value.map(valueKey).join()}]`
  if (value === null || typeof value !== 'object') return String(value)
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${valueKey(field)}`).join()}}`
}
