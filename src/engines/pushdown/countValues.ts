import type { TableInfo } from '../../core/engine.ts'
import { count, countAll, column as cell } from '../../sql/ast.ts'
import { mostColumns, type GatheredQueries } from './gatherQueries.ts'

/** The rows of a table, and which of its columns have no value: their type is `null`. */
export async function countValues(
  columns: TableInfo['columns'],
  query: GatheredQueries['query'],
): Promise<TableInfo> {
  const [counted, ...others] = await Promise.all(
    partsOf(columns).map(async (part) => {
      const counts = Object.fromEntries(part.map(({ name }, i) => [`c${i}`, count(cell(name))]))
      const [row = {}] = await query({ select: { rows: countAll, ...counts } })
      return { rows: Number(row['rows']), values: part.map((_, i) => Number(row[`c${i}`])) }
    }),
  )
  const { rows, values } = counted!
  const valuesOf = [values, ...others.map((part) => part.values)].flat()
  return {
    rows,
    columns: columns.map((column, i) =>
      rows > 0 && valuesOf[i] === 0 ? { ...column, type: 'null' } : column,
    ),
    findings: [],
  }
}

/** Columns that one statement counts. */
function partsOf(columns: TableInfo['columns']): readonly TableInfo['columns'][] {
  const parts = Math.max(1, Math.ceil(columns.length / mostColumns))
  return Array.from({ length: parts }, (_, i) => columns.slice(i * mostColumns, (i + 1) * mostColumns))
}
