import { identifier, join, sql, string, type SqlText } from '../sqlText.ts'
import type { Relation } from '../render.ts'
import type { Session } from './session.ts'

const plain = '[+-]?[0-9]*\\.?[0-9]+'
/** `1,5`, `1.234,5`, `1 234,5`, and `1,234.5`. */
const withComma = "[+-]?([0-9]+|[0-9]{1,3}([. '][0-9]{3})+),[0-9]+|[+-]?[0-9]{1,3}(,[0-9]{3})+(\\.[0-9]+)?"

/**
 * Says which columns of text look like numbers that are written with a comma, by their first rows. They are compared as
 * classes, or for all being different not at all, which is seldom what was meant.
 */
export async function commaNumbers(
  session: Session,
  relation: Relation,
  texts: readonly string[],
): Promise<readonly string[]> {
  if (texts.length === 0) return []
  const looks = texts.map((name) => {
    const text = sql`trim(${identifier(name)})`
    const matches = (pattern: string): SqlText => sql`regexp_full_match(${text}, ${string(pattern)})`
    return sql`bool_and(${text} = '' OR ${matches(`${plain}|${withComma}`)}) AND bool_or(${matches(withComma)}) AS ${identifier(name)}`
  })
  const [row = {}] = await session.rows(
    sql`SELECT ${join(looks)} FROM (SELECT * FROM ${relation.from} LIMIT 1000)`,
  )
  return texts
    .filter((name) => row[name] === true)
    .map(
      (name) =>
        `column "${name}" is read as text, and looks like numbers with a comma; only a decimal point is read, and no separator of thousands; if it is of text, say so with --types ${name}=string`,
    )
}
