import { formatCount } from '../../../text/formatCount.ts'
import { identifier, sql } from '../../../sql/sqlText.ts'
import type { Relation } from '../../sql/render.ts'
import { isNotNumber, type InferredType } from '../types/inferTypes.ts'
import { typesOption } from './countForms.ts'
import type { Misfits } from './misfits.ts'
import type { Session } from '../session.ts'

/** A text column of which at least this share is numbers is a column of numbers with some bad cells. */
const nearly = 0.99

/**
 * Finds columns of text that look like numbers: only a few values aren't numbers, or only one text, such as NA. Such a
 * column would be compared as classes, which is rarely what was meant.
 */
export async function nearlyNumbers(
  session: Session,
  relation: Relation,
  names: readonly string[],
  types: readonly (InferredType | null)[],
): Promise<ReadonlyMap<string, Misfits>> {
  const misfits = new Map<string, Misfits>()
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
    const what = bad === 1 ? "isn't a number" : "aren't numbers"
    const where = `row ${rows.join(', ')}${bad > rows.length ? ', …' : ''}`
    misfits.set(name, {
      count: bad,
      finding: `column "${name}" is read as text: ${formatCount(bad)} of ${formatCount(inferred.values, 'value')}${same} ${what} (${where}). If ${bad === 1 ? 'it means' : 'they mean'} "missing", pass --null-values. If the column is text, pass ${typesOption(name, 'string')}`,
    })
  }
  return misfits
}

/** The first rows whose text isn't a number, and the number of distinct texts among these. */
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
