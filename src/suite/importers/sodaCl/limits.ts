import { entryOf, type Fields } from '../shared/record.ts'

const operators: Readonly<Record<string, string>> = {
  '=': 'must_be',
  '!=': 'must_not_be',
  '<>': 'must_not_be',
  '>': 'must_be_greater_than',
  '>=': 'must_be_greater_than_or_equal',
  '<': 'must_be_less_than',
  '<=': 'must_be_less_than_or_equal',
}
const opposites: Readonly<Record<string, string>> = {
  '=': '!=',
  '!=': '=',
  '<>': '=',
  '>': '<=',
  '>=': '<',
  '<': '>=',
  '<=': '>',
  between: 'not between',
  'not between': 'between',
}
const form = /^(>=|<=|!=|<>|=|>|<|not between|between)\s*(.+)$/

/** A comparison with a limit, e.g. `between 1 and 5` or `> 5%`. */
export interface Limit {
  readonly operator: string
  readonly limit: string
}

/** Reads a comparison; `null` if the text is none. */
export function limitIn(text: string): Limit | null {
  const [, operator, limit] = form.exec(text.trim()) ?? []
  return operator === undefined || limit === undefined ? null : { operator, limit: limit.trim() }
}

/** Returns the comparison that holds where an alert such as `when > 5` isn't raised; `null` if the text isn't an alert. */
export function limitOfAlert(alert: unknown): Limit | null {
  const [, text = ''] = /^when\s+(.+)$/.exec(String(alert).trim()) ?? []
  const raised = limitIn(text)
  return raised && { ...raised, operator: opposites[raised.operator]! }
}

/**
 * Returns a limit in the words of a contract's threshold; `null` if it has no number. Counts are never negative, so
 * that not to be 0 is to be above it.
 */
export function thresholdOf({ operator, limit }: Limit, read = numberIn): Fields | null {
  const [low, high, ...others] = limit.split(/\s+and\s+/)
  if (low === undefined || others.length > 0) return null
  if (!operator.endsWith('between')) {
    const number = high === undefined ? read(low) : null
    if (number === null) return null
    if (number === 0 && operators[operator] === 'must_not_be') return { must_be_greater_than: 0 }
    return { [entryOf(operators, operator)!]: number }
  }
  const [min, max] = [read(low.replace(/^[[(]/, '')), read((high ?? '').replace(/[\])]$/, ''))]
  if (min === null || max === null) return null
  const isOutside = operator === 'not between'
  if (isOutside)
    return min <= 0 && !low.startsWith('(')
      ? { must_be_greater_than: max }
      : { must_not_be_between: [min, max] }
  return {
    must_be_between: {
      [low.startsWith('(') ? 'greater_than' : 'greater_than_or_equal']: min,
      [(high ?? '').endsWith(')') ? 'less_than' : 'less_than_or_equal']: max,
    },
  }
}

/** The number in a text, which may be a percentage; `null` if there is none. */
export function numberIn(text: string): number | null {
  const digits = text.trim().replace(/\s*%$/, '')
  const number = Number(digits)
  return digits === '' || !Number.isFinite(number) ? null : number
}

/** How many minutes a unit of an age has, the largest first. */
export const ageUnits = { day: 1440, hour: 60, minute: 1 } as const
const minutes: Readonly<Record<string, number>> = { d: ageUnits.day, h: ageUnits.hour, m: ageUnits.minute }

/** The minutes of an age such as `1d6h`; `null` if the text is none. */
export function minutesIn(text: string): number | null {
  const parts = [...text.trim().matchAll(/(\d+)\s*([dhm])/g)]
  if (parts.length === 0 || parts.map(([part]) => part).join('') !== text.trim()) return null
  return parts.reduce((sum, [, count, unit]) => sum + Number(count) * minutes[unit!]!, 0)
}
