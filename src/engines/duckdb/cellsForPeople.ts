import { guardFormula, formulaStart } from '../../text/guardFormula.ts'
import { joinedInCells, unsafeInCells } from '../../text/unsafeCharacters.ts'
import { visible } from '../../text/visible.ts'
import { identifier, join, sql, string, type SqlText } from '../../sql/sqlText.ts'
import type { Session } from './session.ts'

/** Types whose text is digits, signs and letters that DuckDB writes. */
const harmless =
  /^(U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?|FLOAT|DOUBLE|DECIMAL\(.*\)|BOOLEAN|DATE|TIME.*|INTERVAL|UUID)$/

const unsafeCharacter = string(`[${unsafeInCells}]`)
const parts = string(`(?s)${joinedInCells}|.`)

/** The same rows as text that is safe to open in a spreadsheet and to show in a terminal, and so are their names. */
export async function cellsForPeople(session: Session, query: SqlText): Promise<SqlText> {
  const columns = await session.rows(sql`DESCRIBE ${query}`)
  const cells = columns.map((column) => {
    const name = String(column['column_name'])
    const type = String(column['column_type'])
    const cell = harmless.test(type) ? identifier(name) : shown(sql`CAST(${identifier(name)} AS VARCHAR)`)
    return sql`${cell} AS ${identifier(guardFormula(visible(name)))}`
  })
  return sql`SELECT ${join(cells)} FROM (${query}) AS cells`
}

const shown = (text: SqlText): SqlText =>
  sql`regexp_replace(${escaped(text)}, ${string(formulaStart)}, ${string("\\1'\\2")}, 'g')`

/** Few cells have anything to escape: only these are taken apart. */
const escaped = (text: SqlText): SqlText =>
  sql`CASE WHEN regexp_matches(${text}, ${unsafeCharacter})
    THEN array_to_string(list_transform(regexp_extract_all(${text}, ${parts}), lambda part: ${escapedPart}), '')
    ELSE ${text} END`

const code = sql`unicode(part)`
const escapedPart = sql`CASE WHEN regexp_full_match(part, ${unsafeCharacter})
  THEN CASE WHEN ${code} > 65535 THEN printf('\\u{%x}', ${code}) ELSE printf('\\u%04x', ${code}) END
  ELSE part END`
