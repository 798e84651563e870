import { entryOf, type Fields } from '../shared/record.ts'
import { formats } from './formats.ts'

interface Parsed {
  readonly kind: string
  readonly column: string | null
  readonly given: Fields
}

const words = /^(\w+)(?:\(([^)]*)\))?\s*(>=|<=|!=|=|>|<|between)\s*(.+)$/
const operators: Readonly<Record<string, string>> = {
  '=': 'must_be',
  '!=': 'must_not_be',
  '>': 'must_be_greater_than',
  '>=': 'must_be_greater_than_or_equal',
  '<': 'must_be_less_than',
  '<=': 'must_be_less_than_or_equal',
}
const kinds: Readonly<Record<string, string>> = {
  row_count: 'row_count',
  missing_count: 'missing',
  missing_percent: 'missing',
  invalid_count: 'invalid',
  invalid_percent: 'invalid',
  freshness: 'freshness',
  duplicate_count: 'duplicate',
  duplicate_percent: 'duplicate',
}
const aggregates = new Set(['avg', 'sum', 'min', 'max', 'min_length', 'max_length', 'avg_length'])

/** A check in SodaCL, e.g. `missing_percent(email) < 5 %`, as one of a contract; or why it is none. */
export function parseCheck(text: string, config: Fields): Parsed | string {
  const [, name = '', argument = '', operator = '', limit = ''] = words.exec(text.trim()) ?? []
  const kind = entryOf(kinds, name) ?? (aggregates.has(name) ? 'aggregate' : undefined)
  if (kind === undefined) return 'checks of this kind are not read'
  const range = kind === 'freshness' ? ageOf(operator, limit) : rangeOf(operator, limit)
  if (!range) return `${limit} is no number to compare with`
  const given = inUnderscores(config)
  if (typeof given === 'string') return given
  const columns = argument.split(',').map((each) => each.trim().replace(/^"(.*)"$/, '$1'))
  return {
    kind,
    column: argument === '' || columns.length > 1 ? null : columns[0]!,
    given: {
      ...given,
      ...(columns.length > 1 && { columns }),
      ...(kind === 'aggregate' && { function: name }),
      threshold: { ...range, ...(name.endsWith('_percent') && { metric: 'percent' }) },
    },
  }
}

function rangeOf(operator: string, limit: string): Fields | null {
  const [first, second] = limit.split(/\s+and\s+/).map((part) => Number(part.replace(/\s*%$/, '')))
  if (first === undefined || !Number.isFinite(first)) return null
  if (operator !== 'between') return second === undefined ? { [operators[operator]!]: first } : null
  return second === undefined || !Number.isFinite(second) ? null : { must_be_between: [first, second] }
}

const units: Readonly<Record<string, string>> = { d: 'day', h: 'hour', m: 'minute' }

/** `3h`, of one unit. */
function ageOf(operator: string, limit: string): Fields | null {
  const [, count, unit = ''] = /^(\d+)([dhm])$/.exec(limit.trim()) ?? []
  const name = operators[operator]
  return count === undefined || name === undefined ? null : { [name]: Number(count), unit: units[unit] }
}

const known = new Set(
  (
    'name filter missing_values valid_values invalid_values valid_min valid_max valid_length valid_min_length ' +
    'valid_max_length attributes'
  ).split(' '),
)

/** `valid min length: 3` as `valid_min_length: 3`, and named formats as regexes. Text says what is not known. */
function inUnderscores(config: Fields): Fields | string {
  const given: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(config)) {
    const name = key.replaceAll(' ', '_')
    if (known.has(name)) given[name] = value
    else if (/^(valid|invalid|missing)_regex$/.test(name))
      given[name.replace('regex', 'format')] = { regex: value }
    else if (name === 'valid_format') {
      const regex = entryOf(formats, String(value))
      if (regex === undefined) return `the format ${String(value)} is not known here; give it as valid regex`
      given[name] = { regex }
    } else return `${key} is not read`
  }
  return given
}
