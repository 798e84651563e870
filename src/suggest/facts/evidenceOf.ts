import type { Evidence } from '../suggestion.ts'
import type { ColumnFacts, TableFacts } from './columnFacts.ts'

/** Rules of a column that sampling can break: missing values, values, shares and lengths. */
const rulesAColumn = 4

/** Puts the facts of batches side by side: the columns that all of them have, each of one type or of numbers. */
export function evidenceOf(tables: readonly TableFacts[], alpha: number): Evidence {
  const [first] = tables
  const series = (first?.columns ?? []).map(({ column: { name } }) => ({
    name,
    batches: tables.flatMap(({ columns }) => columns.find(({ column }) => column.name === name) ?? []),
  }))
  const columns = series.filter(({ batches }) => batches.length === tables.length && agree(batches))
  const sizes = tables.map(({ rows }) => rows).sort((a, b) => a - b)
  return {
    tables,
    columns,
    rows: sizes[Math.floor(sizes.length / 2)] ?? 0,
    risk: alpha / (rulesAColumn * Math.max(1, columns.length)),
  }
}

function agree(batches: readonly ColumnFacts[]): boolean {
  const types = new Set(batches.map(({ column }) => column.type).filter((type) => type !== 'null'))
  types.delete('integer')
  return types.size <= 1 && (types.size === 0 || types.has('float') || batches.every(isNotInteger))
}

const isNotInteger = ({ column }: ColumnFacts): boolean => column.type !== 'integer'
