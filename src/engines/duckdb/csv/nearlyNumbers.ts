import { formatCount } from '../../../text/formatCount.ts'
import { identifier, sql } from '../../../sql/sqlText.ts'
import type { Relation } from '../../sql/render.ts'
import { isNotNumber, type InferredType } from '../types/inferTypes.ts'
import type { Session } from '../session.ts'

/** A text column of which at least this share is numbers is a column of numbers with some bad cells. */
const nearly = 0.99

/**
 * Says which columns are text though they look like numbers: because of a few cells, or because of one text that comes
 * again and again, as NA does. Such a column would be compared as classes, which is seldom what was meant.
 */
export async function nearlyNumbers(
  session: Session,
  relation: Relation,
  names: readonly string[],
  types: readonly (InferredType | null)[],
): Promise<readonly string[]> {
  const findings: string[] = []
  for (const [i, name] of names.entries()) {
    const inferred = types[i]
    if (!inferred || inferred.type !== 'string' || inferred.numbers === 0) continue
    // Text for the zeros in front of them, which is not odd.
    if (inferred.numbers === inferred.values) continue
    // The first rows decide alike whether a column may be of numbers.
    if (inferred.numbers <= inferred.values / 2) continue
    const { rows, texts } = await exceptions(session, relation, name)
    const few = inferred.numbers >= inferred.values * nearly
    if (!few && texts > 1) continue
    const bad = inferred.values - inferred.numbers
    const same = texts === 1 && bad > 1 ? ', all with the same text,' : ''
    findings.push(
      `column "${name}" is read as text because ${formatCount(bad)} of its ${formatCount(inferred.values, 'value')}${same} ${bad === 1 ? 'is no number' : 'are no numbers'} (row ${rows.join(', ')}${bad > rows.length ? ', …' : ''}); if that stands for a missing value, name it with --null-values, and if the column is of text, say so with --types ${name}=string`,
    )
  }
  return findings
}

/** The first rows whose text is no number, and how many different such texts there are. */
async function exceptions(
  session: Session,
  relation: Relation,
  name: string,
): Promise<{ rows: readonly string[]; texts: number }> {
  const text = identifier(name)
  const row = relation.row ?? sql`row_number() OVER ()`
  const numbered = sql`SELECT ${row} AS row, ${text} AS cell FROM ${relation.from}`
  const rows = await session.rows(sql`SELECT row FROM (${numbered}) WHERE ${isNotNumber('cell')} LIMIT 3`)
  const [counted] = await session.rows(
    sql`SELECT count(DISTINCT ${text}) AS texts FROM ${relation.from} WHERE ${isNotNumber(name)}`,
  )
  return { rows: rows.map((found) => String(found['row'])), texts: Number(counted?.['texts']) }
}
