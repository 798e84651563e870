import type { Artifact } from '../../../core/artifact.ts'
import { pathValues } from './pathValues.ts'
import { identifier, join, sql, type SqlText } from '../../../sql/sqlText.ts'

/** Types of columns whose values are in paths; the first whose pattern all values match. DuckDB alone reads `01` as 1. */
const types: readonly (readonly [pattern: RegExp, type: SqlText])[] = [
  [/^\d{4}-\d\d-\d\d$/, sql`DATE`],
  [/^(0|-?[1-9]\d{0,17})$/, sql`BIGINT`],
  [/^/, sql`VARCHAR`],
]

/**
 * How DuckDB reads the columns in the paths of Parquet files.
 *
 * @returns The options, and the columns that it finds in directories above those that were named.
 */
export function partitionOptions({ files, partitionedBy = [] }: Artifact): {
  readonly options: SqlText
  readonly others: readonly string[]
} {
  if (partitionedBy.length === 0) return { options: sql`hive_partitioning => false`, others: [] }
  const found = files.map(pathValues)
  const typed = partitionedBy.map((key) => {
    const values = found.flatMap((pairs) => pairs.findLast((pair) => pair.key === key)?.value ?? [])
    const [, type] = types.find(([pattern]) => values.every((value) => pattern.test(value)))!
    return sql`${identifier(key)}: ${type}`
  })
  const others = new Set(found.flat().map(({ key }) => key))
  for (const key of partitionedBy) others.delete(key)
  return {
    options: sql`hive_partitioning => true, hive_types_autocast => false, hive_types => {${join(typed)}}`,
    others: [...others],
  }
}
