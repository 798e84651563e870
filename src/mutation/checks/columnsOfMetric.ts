import type { Metric } from '../../core/metric.ts'

/** The names of the columns that a metric reads; null if it may read all of them, or other tables. */
export function columnsOfMetric({ kind, args, where }: Metric): readonly string[] | null {
  const found = new Set<string>()
  if (!collect([args, where], found)) return null
  // A query of the user's own names its columns in SQL.
  return kind.shape === 'measure' && found.size === 0 ? null : [...found]
}

function collect(value: unknown, found: Set<string>): boolean {
  if (value === null || typeof value !== 'object') return true
  if ('node' in value && value.node === 'inTable') return false
  if ('node' in value && value.node === 'column' && 'name' in value) {
    found.add(String(value.name))
    return true
  }
  return Object.values(value).every((part) => collect(part, found))
}
