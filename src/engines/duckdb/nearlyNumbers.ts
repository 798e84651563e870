import { identifier, sql } from '../sqlText.ts'
import type { Relation } from '../render.ts'
import { isNotNumber, type InferredType } from './inferTypes.ts'
import type { Session } from './session.ts'

/** A text column of which at least this share is numbers is a column of numbers with some bad cells. */
const nearly = 0.99

/** Says which columns are text only because of a few cells, and in which rows those are. */
export async function nearlyNumbers(
  session: Session,
  relation: Relation,
  names: readonly string[],
  types: readonly (InferredType | null)[],
): Promise<readonly string[]> {
  const findings: string[] = []
  for (const [i, name] of names.entries()) {
    const inferred = types[i]
    if (!inferred || inferred.type !== 'string' || inferred.numbers < inferred.values * nearly) continue
    if (inferred.values === 0) continue
    const numbered = relation.row
      ? sql`SELECT ${relation.row} AS row, ${identifier(name)} FROM ${relation.from}`
      : sql`SELECT row_number() OVER () AS row, ${identifier(name)} FROM ${relation.from}`
    const rows = await session.rows(sql`SELECT row FROM (${numbered}) WHERE ${isNotNumber(name)} LIMIT 3`)
    const bad = inferred.values - inferred.numbers
    const where = rows.map(({ row }) => row).join(', ')
    findings.push(
      `column "${name}" is read as text because ${bad} of its ${inferred.values} values ${bad === 1 ? 'is no number' : 'are no numbers'} (row ${where}${bad > 3 ? ', …' : ''}); if ${bad === 1 ? 'it stands' : 'they stand'} for a missing value, name it with --null-values`,
    )
  }
  return findings
}
