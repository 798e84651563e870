import { formatCount } from '../../../text/formatCount.ts'
import type { Relation } from '../../sql/render.ts'
import { identifier, sql } from '../../../sql/sqlText.ts'
import { isNotOfType } from '../types/inferTypes.ts'
import type { CsvSource } from './readCsv.ts'
import type { Session } from '../session.ts'

/** Says which columns are not what they are said to be, and where. */
export async function misfits(
  session: Session,
  relation: Relation,
  { declared, format }: CsvSource,
  texts: readonly string[],
): Promise<readonly string[]> {
  const findings: string[] = []
  for (const name of texts) {
    const type = declared.get(name)
    if (type === undefined || type === 'string') continue
    const row = relation.row ?? sql`row_number() OVER ()`
    const numbered = sql`SELECT ${row} AS row, ${identifier(name)} AS cell FROM ${relation.from}`
    const found = await session.rows(
      sql`SELECT row, count(*) OVER () AS total FROM (${numbered}) WHERE ${isNotOfType('cell', type, format)} LIMIT 3`,
    )
    const total = Number(found[0]?.['total'])
    const rows = found.map((each) => String(each['row'])).join(', ')
    findings.push(
      `column "${name}" is read as text because ${formatCount(total, 'value')} ${total === 1 ? 'is' : 'are'} not ${type}, as types say (row ${rows}${total > found.length ? ', …' : ''})`,
    )
  }
  return findings
}
