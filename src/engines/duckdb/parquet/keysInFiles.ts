import type { Artifact } from '../../../core/artifact.ts'
import type { Column } from '../../../sql/column.ts'
import { identifier, sql, SqlText, string } from '../../../sql/sqlText.ts'
import { describeRelation } from '../types/describeRelation.ts'
import type { Session } from '../session.ts'
import { pathValues } from './pathValues.ts'

/**
 * Names columns whose values in Parquet files aren't those in the names of their directories, one sentence each. DuckDB reads
 * the directories, as Spark does; Polars writes both alike.
 */
export async function keysInFiles(
  session: Session,
  { files, partitionedBy = [] }: Artifact,
): Promise<readonly string[]> {
  if (partitionedBy.length === 0) return []
  const notes: string[] = []
  for (const column of await describeRelation(session, ofFile(files[0]!))) {
    const key = partitionedBy.find((each) => each.toLowerCase() === column.name.toLowerCase())
    const other = key === undefined ? null : await fileWithOthers(session, { files, key, column })
    if (other !== null)
      notes.push(
        `the values of ${column.name} are those in the names of the directories; ${other} has others in its column`,
      )
  }
  return notes
}

interface KeyInFiles {
  readonly files: readonly string[]
  readonly key: string
  readonly column: Column
}

/** The first file that has a value other than that of its directory. */
async function fileWithOthers(
  session: Session,
  { files, key, column: { name, nativeType } }: KeyInFiles,
): Promise<string | null> {
  for (const file of files) {
    const expected = valueIn(file, key, nativeType)
    const found = await session.rows(
      sql`SELECT 1 AS found FROM ${ofFile(file)} WHERE ${identifier(name)} IS DISTINCT FROM ${expected} LIMIT 1`,
    )
    if (found.length > 0) return file
  }
  return null
}

const ofFile = (file: string): SqlText => sql`read_parquet(${string(file)}, hive_partitioning => false)`

function valueIn(file: string, key: string, nativeType: string): SqlText {
  const value = pathValues(file).findLast((each) => each.key === key)?.value ?? null
  return value === null ? sql`NULL` : sql`TRY_CAST(${string(value)} AS ${new SqlText(nativeType)})`
}
