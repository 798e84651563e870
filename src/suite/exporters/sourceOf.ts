import { escapeInQuotes } from '../../text/escapeInQuotes.ts'

/** A value as an expression of JavaScript that makes it: of what JSON knows. */
export function sourceOf(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(sourceOf).join(', ')}]`
  if (typeof value !== 'object' || value === null) return literal(value)
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined)
  if (entries.length === 0) return '{}'
  return `{ ${entries.map(([key, inner]) => `${keyOf(key)}: ${sourceOf(inner)}`).join(', ')} }`
}

/** JSON is JavaScript. */
const literal = (value: unknown): string =>
  value === undefined ? 'null' : escapeInQuotes(JSON.stringify(value), 'json')

/** A name that is written in quotes would still set the prototype if it is `__proto__`; one in brackets is a name like any. */
function keyOf(key: string): string {
  if (key === '__proto__') return '["__proto__"]'
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : literal(key)
}
