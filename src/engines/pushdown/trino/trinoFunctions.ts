import type { ScalarFunction } from '../../../sql/ast.ts'
import { sql, SqlText } from '../../../sql/sqlText.ts'
import { scalarFunctions } from '../../sql/scalarFunctions.ts'
import type { TypedSql } from '../../sql/typedSql.ts'

type Render = (...args: TypedSql[]) => SqlText

/** DuckDB raises an error where Trino gives NaN or -Infinity. */
const failUnless = (holds: SqlText, why: string, then: SqlText): SqlText =>
  sql`CASE WHEN NOT (${holds}) THEN CAST(fail(${new SqlText(`'${why}'`)}) AS DOUBLE) ELSE ${then} END`

/** The greatest or the least of values: NULL is passed over, and NaN is greater than all others. */
const extreme =
  (name: 'greatest' | 'least'): Render =>
  (...args) =>
    args.reduce<SqlText | null>((before, of) => (before ? greaterOrLess(name, before, of) : of), null)!

function greaterOrLess(name: 'greatest' | 'least', a: SqlText, b: SqlText): SqlText {
  const [ifA, ifB] = name === 'greatest' ? [a, b] : [b, a]
  return sql`CASE WHEN ${a} IS NULL THEN ${b} WHEN ${b} IS NULL THEN ${a} WHEN ${a} <> ${a} THEN ${ifA} WHEN ${b} <> ${b} THEN ${ifB} ELSE ${new SqlText(name)}(${a}, ${b}) END`
}

/** Dates have no time of day in Trino. */
const ofTime =
  (name: string): Render =>
  (of) =>
    sql`${new SqlText(name)}(CAST(${of} AS TIMESTAMP(6)))`

const asTimestamp = (of: SqlText): SqlText => sql`CAST(${of} AS TIMESTAMP(6))`

/** Functions of one row, as DuckDB computes them. */
export const trinoFunctions: Readonly<Record<ScalarFunction, Render>> = {
  ...scalarFunctions,
  divide: (left, right) => sql`(CAST(${left} AS DOUBLE) / CAST(${right} AS DOUBLE))`,
  modulo: (left, right) => sql`TRY(${left} % nullif(${right}, 0))`,
  sqrt: (of) =>
    failUnless(sql`${of} >= 0 OR ${of} <> ${of}`, 'square root of a negative number', sql`sqrt(${of})`),
  ln: (of) =>
    failUnless(
      sql`${of} > 0 OR ${of} <> ${of}`,
      'logarithm of a number that is not positive',
      sql`ln(${of})`,
    ),
  trim: (of) => sql`trim(BOTH chr(32) || chr(9) || chr(10) || chr(11) || chr(12) || chr(13) FROM ${of})`,
  ends_with: (text, end) => sql`(substr(${text}, -length(${end})) = ${end})`,
  contains: (text, part) => sql`(strpos(${text}, ${part}) > 0)`,
  element: (list, position) => sql`element_at(${list}, ${position})`,
  hash_fraction: (text) =>
    sql`(CAST(bitwise_right_shift(from_big_endian_64(xxhash64(to_utf8(${text}))), 11) AS DOUBLE) / 9007199254740992e0)`,
  epoch: (of) => sql`to_unixtime(${asTimestamp(of)})`,
  isodow: (of) => sql`day_of_week(${of})`,
  hour: ofTime('hour'),
  minute: ofTime('minute'),
  date_diff: (unit, from, to) => sql`date_diff(${unit}, ${asTimestamp(from)}, ${asTimestamp(to)})`,
  greatest: extreme('greatest'),
  least: extreme('least'),
}
