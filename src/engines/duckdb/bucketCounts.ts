import { float } from '../../sql/ast.ts'
import { join, sql, type SqlText } from '../../sql/sqlText.ts'
import { render } from '../sql/render.ts'
import { duckdbDialect } from './duckdbDialect.ts'

/** Counts of doubles between ascending edges, the last of them Infinity, as text: `1,0,7`. */
export function bucketCounts(value: SqlText, edges: Float64Array): SqlText {
  const list = join(Array.from(edges, (edge) => render(float(edge), duckdbDialect)))
  // NaN is greater than Infinity.
  return sql`array_to_string(map_values(histogram(${value}, [${list}]) FILTER (${value} <= 'Infinity'::DOUBLE)), ',')`
}
