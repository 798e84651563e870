import type { Interval } from '../../sql/ast.ts'
import { sql, SqlText } from '../../sql/sqlText.ts'
import type { PushdownDialect } from './driver.ts'

/**
 * Whether a double lies in one of many intervals: the place of the first end that isn't below it is found by halving, where
 * a comparison with each would take as long as there are intervals.
 */
export function withinBuckets(
  of: SqlText,
  intervals: readonly Interval[],
  { float, bucket }: Pick<PushdownDialect, 'float' | 'bucket'>,
): SqlText {
  const ends = intervals.flatMap(({ above, upTo }) => [above, upTo])
  const finite = ends.filter(Number.isFinite)
  const before = new SqlText(ends[0] === -Infinity ? '1' : '0')
  const place = finite.length === 0 ? new SqlText('0') : bucket(of, finite)
  const [lowest, highest] = [float(-Infinity), float(Infinity)]
  const isLast = new SqlText(ends.at(-1) === Infinity ? 'TRUE' : 'FALSE')
  return sql`CASE WHEN ${of} > ${lowest} AND ${of} < ${highest} THEN (${before} + ${place}) % 2 = 1 WHEN ${of} = ${highest} THEN ${isLast} WHEN ${of} IS NOT NULL THEN FALSE END`
}
