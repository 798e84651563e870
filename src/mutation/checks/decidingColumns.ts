import type { Expectation, Tables } from '../../core/expectation.ts'
import type { Result } from '../../core/report.ts'
import { columnsOfMetric } from './columnsOfMetric.ts'

/**
 * Names the columns that decide the results of an expectation. Null if other columns may do so: tests of a family are
 * corrected together, and selectors, SQL and checks of the table may read any column.
 */
export function decidingColumns(
  expectation: Expectation,
  results: readonly Result[],
  tables: Tables,
): readonly string[] | null {
  const { columns, common, others = [] } = expectation
  if (expectation.selects || others.length > 0 || columns.length === 0 || results.some(({ test }) => test))
    return null
  const found = [...columns, ...(common.where?.columns ?? []), ...(common.groupBy ?? [])]
  try {
    for (const metric of Object.values(expectation.metrics(tables))) {
      const read = columnsOfMetric(metric)
      if (!read) return null
      found.push(...read)
    }
  } catch {
    return null
  }
  return found
}
