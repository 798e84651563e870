import { formatCount } from './formatCount.ts'

const shown = 8

/** A set as a sentence has it: `{1, "x", … 7 more}`. */
export function formatSet<T>(values: readonly T[], write: (value: T) => string = text): string {
  const members = values
    .slice(0, shown)
    .map((value) => write(value))
    .join(', ')
  return values.length > shown ? `{${members}, … ${formatCount(values.length - shown)} more}` : `{${members}}`
}

const text = (value: unknown): string => (typeof value === 'string' ? JSON.stringify(value) : String(value))
