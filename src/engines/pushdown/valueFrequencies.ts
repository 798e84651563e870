import type { Row } from '../../core/row.ts'
import { when, type Expr, type Query } from '../../sql/ast.ts'
import { identifier, join, sql, SqlText } from '../../sql/sqlText.ts'

/** Values of an expression other than NULL, each with the number of rows that have it. */
export interface Frequencies {
  readonly of: Expr
  readonly where: Expr | undefined
  /** The most frequent first, then by value; otherwise in any order. */
  readonly isSorted: boolean
  /** How many values at most. */
  readonly limit: number | undefined
}

export interface Frequency {
  readonly value: Row[string]
  readonly times: number
}

const name = (at: number): SqlText => identifier(`v${at}`)

/** Counts the values of several expressions in one pass over a table. All have the same type, order and limit. */
export function frequenciesStatement(
  requests: readonly Frequencies[],
  render: (query: Query) => SqlText,
): SqlText {
  const select = requests.map(({ of, where }, i) => [`v${i}`, where ? when(where, of) : of] as const)
  const cells = render({ select: Object.fromEntries(select) })
  const [{ limit, isSorted } = {}] = requests
  const order = isSorted === true ? sql` ORDER BY times DESC, value` : sql``
  const most = limit === undefined ? null : new SqlText(String(limit))
  const names = requests.map((_, i) => name(i))
  if (names.length === 1) {
    const [value] = names as [SqlText]
    const counted = sql`SELECT 0 AS place, ${value} AS value, count(*) AS times FROM (${cells}) AS cells GROUP BY ${value} HAVING ${value} IS NOT NULL${order}`
    return most ? sql`${counted} LIMIT ${most}` : counted
  }
  const list = join(names)
  // In the groups of one expression the others are NULL.
  const value = sql`coalesce(${list})`
  const sets = join(names.map((each) => sql`(${each})`))
  const counted = sql`SELECT grouping(${list}) AS place, ${value} AS value, count(*) AS times FROM (${cells}) AS cells GROUP BY GROUPING SETS (${sets}) HAVING ${value} IS NOT NULL`
  if (!most) return sql`${counted}${order}`
  const shown = isSorted === true ? sql`, rank` : sql``
  return sql`SELECT place, value, times${shown} FROM (SELECT place, value, times, row_number() OVER (PARTITION BY place${order}) AS rank FROM (${counted}) AS counted) AS ranked WHERE rank <= ${most}`
}

/** The values of each of the expressions, in their order. */
export function readFrequencies(
  rows: readonly Row[],
  expressions: number,
): readonly (readonly Frequency[])[] {
  const found = Array.from({ length: expressions }, (): Row[] => [])
  // The first name is the highest bit, and 0 says that a row is of it.
  for (const row of rows)
    found[expressions - 1 - Math.log2(2 ** expressions - 1 - Number(row['place']))]!.push(row)
  return found.map((own) =>
    own
      .sort((a, b) => Number(a['rank'] ?? 0) - Number(b['rank'] ?? 0))
      .map((row) => ({ value: row['value'] ?? null, times: Number(row['times']) })),
  )
}
