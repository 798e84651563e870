import { duckdbDialect } from '../src/engines/duckdb/duckdbDialect.ts'
import { openSession } from '../src/engines/duckdb/session.ts'
import { renderQuery } from '../src/engines/sql/render.ts'
import { join, sql, string } from '../src/sql/sqlText.ts'
import { column, regexFull } from '../src/sql/ast.ts'

/** Which of these texts the engine finds to match a pattern as a whole. */
export async function fullMatch(pattern: string, texts: readonly string[]): Promise<readonly string[]> {
  const session = await openSession()
  try {
    const from = sql`(VALUES ${join(texts.map((text) => sql`(${string(text)})`))}) t(text)`
    const query = { select: { text: column('text'), matches: regexFull(column('text'), pattern) } }
    const rows = await session.rows(renderQuery(query, { from, row: null }, duckdbDialect))
    return rows.filter(({ matches }) => matches === true).map(({ text }) => String(text))
  } finally {
    await session.close()
  }
}
