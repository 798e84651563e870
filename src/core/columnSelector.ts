import picomatch from 'picomatch'
import { z } from 'zod'
import { linearRegex, type LinearRegex } from './linearRegex.ts'
import { isNumeric, isTime, type Column } from '../sql/column.ts'

const types = {
  integer: ({ type }: Column) => type === 'integer',
  float: ({ type }: Column) => type === 'float',
  number: isNumeric,
  string: ({ type }: Column) => type === 'string',
  boolean: ({ type }: Column) => type === 'boolean',
  date: ({ type }: Column) => type === 'date',
  timestamp: ({ type }: Column) => type === 'timestamp',
  time: isTime,
} satisfies Record<string, (column: Column) => boolean>

const regex = z.string().refine(isRegex, "isn't a regular expression")

const patterns = [
  z.strictObject({ glob: z.string().min(1) }),
  z.strictObject({ regex }),
  z.strictObject({ type: z.enum(Object.keys(types) as [keyof typeof types]) }),
] as const
/** A column by its name, or all columns that match a pattern. */
export const columnOrPattern = z.union([z.string().min(1), ...patterns])
const optional = z.strictObject({ optional: columnOrPattern })

/**
 * Instead of the name of a column: a list of names, all columns that match a pattern or are of a type, or a column that
 * the data may lack: `{ optional: name }`.
 */
export const columnSelector = z.union([z.array(z.string()).min(1), ...patterns, optional], {
  error: 'expected a name, a list of names, { glob }, { regex }, { type } or { optional }',
})

export type ColumnSelector = z.infer<typeof columnSelector>

/** The names that are selected among these columns. A name in a list is selected whether or not it is there. */
export function selectColumns(selector: ColumnSelector, columns: readonly Column[]): readonly string[] {
  if (Array.isArray(selector)) return selector
  if (!('optional' in selector)) return columns.filter(matcher(selector)).map(({ name }) => name)
  const { optional } = selector
  if (typeof optional !== 'string') return selectColumns(optional, columns)
  return columns.some(({ name }) => name === optional) ? [optional] : []
}

export function describeSelector(selector: ColumnSelector | string): string {
  if (typeof selector === 'string') return `the name ${selector}`
  if ('optional' in selector) return describeSelector(selector.optional)
  if (Array.isArray(selector)) return selector.join(', ')
  return Object.entries(selector)
    .map(([how, what]) => `${how} ${what}`)
    .join(' ')
}

function matcher(selector: z.infer<(typeof patterns)[number]>): (column: Column) => boolean {
  if ('type' in selector) return types[selector.type]
  if ('regex' in selector) {
    const pattern = linearRegex(selector.regex)
    return ({ name }) => pattern.test(name)
  }
  const pattern = globPattern(selector.glob)
  return ({ name }) => pattern.test(name)
}

/** A name isn't a path: the rules of globs for dots and empty names are left out, and a match takes linear time. */
function globPattern(glob: string): LinearRegex {
  const pattern = picomatch.makeRe(glob, { dot: true, bash: true })
  const source = pattern.source
    .replaceAll(String.raw`(?!(?:^|\/)\.{1,2}(?:\/|$))`, '')
    .replaceAll('(?=.)', '')
  const isSimple = (glob.match(/[*+(]/g) ?? []).length <= 2
  return isSimple || source.includes('(?!') ? pattern : linearRegex(source)
}

function isRegex(text: string): boolean {
  try {
    linearRegex(text)
    return true
  } catch {
    return false
  }
}
