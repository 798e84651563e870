import { formatCount } from './formatCount.ts'

const shown = 8

/** A set as a sentence has it: `{1, "x", … 7 more}`. */
export function listed(values: readonly unknown[]): string {
  const text = values
    .slice(0, shown)
    .map((value) => (typeof value === 'string' ? JSON.stringify(value) : String(value)))
    .join(', ')
  return values.length > shown ? `{${text}, … ${formatCount(values.length - shown)} more}` : `{${text}}`
}
