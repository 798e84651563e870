import { formatFigure } from '../format/formatFigure.ts'
import { formatValue } from '../format/formatValue.ts'
import { toWords } from './toWords.ts'

const shown = 10

/** Formats expected or observed values for people: `min 50, max 250`. */
export function formatDetails(value: unknown): string {
  if (typeof value === 'number') return formatFigure(value)
  if (Array.isArray(value)) return list(value.map(formatDetails))
  if (typeof value !== 'object' || value === null) return formatValue(value)
  return list(Object.entries(value).map(([key, part]) => `${toWords(key)} ${formatDetails(part)}`))
}

function list(parts: readonly string[]): string {
  if (parts.length === 0) return 'none'
  const more = parts.length > shown ? [`and ${parts.length - shown} more`] : []
  return [...parts.slice(0, shown), ...more].join(', ')
}
