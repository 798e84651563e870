import type { Row } from '../../core/row.ts'
import { sql, SqlText } from '../../sql/sqlText.ts'
import type { PushdownDialect } from './driver.ts'

/** Counts the doubles of the column `value` between ascending edges, the last of them Infinity: a row for each bucket in use. */
export function bucketCounts(from: SqlText, edges: Float64Array, dialect: PushdownDialect): SqlText {
  const finite = Array.from(edges).filter(Number.isFinite)
  const before = edges[0] === -Infinity ? 1 : 0
  const place = (at: number): SqlText => new SqlText(String(at))
  const [lowest, highest] = [dialect.float(-Infinity), dialect.float(Infinity)]
  const inside = sql`${place(before)} + ${finite.length === 0 ? place(0) : dialect.bucket(sql`value`, finite)}`
  const bucket = sql`CASE WHEN value = ${lowest} THEN 0 WHEN value = ${highest} THEN ${place(edges.length - 1)} ELSE ${inside} END`
  return sql`SELECT bucket, count(*) AS times FROM (SELECT ${bucket} AS bucket FROM (${from}) AS numbers WHERE value <= ${highest}) AS buckets GROUP BY bucket`
}

/** The counts of all buckets, those without a value too. */
export function readBuckets(rows: readonly Row[], buckets: number): Float64Array {
  const counts = new Float64Array(buckets)
  for (const row of rows) counts[Number(row['bucket'])] = Number(row['times'])
  return counts
}
