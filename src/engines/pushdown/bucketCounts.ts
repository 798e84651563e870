import type { Row } from '../../core/row.ts'
import { when, type Expr, type Query } from '../../sql/ast.ts'
import { identifier, join, sql, SqlText } from '../../sql/sqlText.ts'
import type { PushdownDialect } from './driver.ts'

/** Counts of doubles between ascending edges, the last of them Infinity. */
export interface BucketRequest {
  readonly of: Expr
  readonly where: Expr | undefined
  readonly edges: Float64Array
}

const name = (at: number): SqlText => identifier(`v${at}`)
const place = (at: number): SqlText => new SqlText(String(at))

/**
 * Counts the doubles of several expressions between the edges of each, in one pass over a table. The buckets of all are
 * numbered together; a row of the result is a bucket in use, or NULL for values outside of all.
 */
export function bucketCounts(
  requests: readonly BucketRequest[],
  render: (query: Query) => SqlText,
  dialect: PushdownDialect,
): SqlText {
  const select = requests.map(({ of, where }, i) => [`v${i}`, where ? when(where, of) : of] as const)
  const firsts = firstPlaces(requests)
  const buckets = requests.map(
    ({ edges }, i) => sql`${bucketOf(name(i), edges, firsts[i]!, dialect)} AS ${name(i)}`,
  )
  const names = requests.map((_, i) => name(i))
  const bucket = names.length === 1 ? names[0]! : sql`coalesce(${join(names)})`
  const sets = join(names.map((each) => sql`(${each})`))
  const values = render({ select: Object.fromEntries(select) })
  return sql`SELECT ${bucket} AS bucket, count(*) AS times FROM (SELECT ${join(buckets)} FROM (${values}) AS numbers) AS buckets GROUP BY GROUPING SETS (${sets})`
}

/** The number of the bucket of a value; NULL for NULL and NaN. */
function bucketOf(value: SqlText, edges: Float64Array, first: number, dialect: PushdownDialect): SqlText {
  const finite = Array.from(edges).filter(Number.isFinite)
  const before = place(first + (edges[0] === -Infinity ? 1 : 0))
  const inside = finite.length === 0 ? before : sql`${before} + ${dialect.bucket(value, finite)}`
  const [lowest, highest] = [dialect.float(-Infinity), dialect.float(Infinity)]
  return sql`CASE WHEN ${value} = ${lowest} THEN ${place(first)} WHEN ${value} = ${highest} THEN ${place(first + edges.length - 1)} WHEN ${value} < ${highest} THEN ${inside} END`
}

/** The number of the first bucket of each. */
function firstPlaces(requests: readonly BucketRequest[]): readonly number[] {
  let next = 0
  return requests.map(({ edges }) => (next += edges.length) - edges.length)
}

/** The counts of all buckets, those without a value too. */
export function readBuckets(
  rows: readonly Row[],
  requests: readonly BucketRequest[],
): readonly Float64Array[] {
  const firsts = firstPlaces(requests)
  const total = requests.reduce((sum, { edges }) => sum + edges.length, 0)
  const counts = new Float64Array(total)
  for (const { bucket = null, times } of rows) if (bucket !== null) counts[Number(bucket)] = Number(times)
  return requests.map(({ edges }, i) => counts.subarray(firsts[i], firsts[i]! + edges.length))
}
