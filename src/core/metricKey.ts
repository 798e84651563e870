import type { Metric } from './metric.ts'

/**
 * The identity of a metric, derived from all its parts: two metrics have one key only if they measure the same. JSON
 * will not do: it writes NaN and the infinities as null, and loses -0, bigints and undefined.
 */
export function metricKey(metric: Metric): string {
  const found = keys.get(metric) ?? keyOf(metric)
  keys.set(metric, found)
  return found
}

const keys = new WeakMap<Metric, string>()

const keyOf = ({ kind, table, args, where }: Metric): string =>
  `${kind.name} ${serialOf(kind)} ${JSON.stringify(table)} ${valueKey(args)} ${valueKey(where)}`

/** Plain data is what is written in it; anything else, as a function, a Date or a Map, is nothing but itself. */
export function valueKey(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value)
  if (typeof value === 'bigint') return `${value}n`
  if (typeof value === 'number') return Object.is(value, -0) ? '-0' : String(value)
  if (Array.isArray(value)) return `[${value.map(valueKey).join()}]`
  if (typeof value === 'function') return serialOf(value)
  if (value === null || typeof value !== 'object') return String(value)
  if (!isPlain(value)) return serialOf(value)
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${valueKey(field)}`).join()}}`
}

/** Objects of another realm, as Vitest makes them, have another Object.prototype; it has no prototype, either. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === null || Object.getPrototypeOf(prototype) === null
}

const serials = new WeakMap<object, number>()
let last = 0

/** A different number for each object. */
function serialOf(of: object): string {
  const serial = serials.get(of) ?? ++last
  serials.set(of, serial)
  return `#${serial}`
}
