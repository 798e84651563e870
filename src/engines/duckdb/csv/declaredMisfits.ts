import { formatCount } from '../../../text/formatCount.ts'
import type { Relation } from '../../sql/render.ts'
import { identifier, sql } from '../../../sql/sqlText.ts'
import { isNotOfType } from '../types/inferTypes.ts'
import type { Misfits } from './misfits.ts'
import type { CsvSource } from './readCsv.ts'
import type { Session } from '../session.ts'

/** Values that don't fit together in 38 digits have more than 20 before the point or 18 behind it. */
const anyDecimal = 'decimal(38,18)'

/** Finds the values of columns with declared types that aren't of these types. */
export async function declaredMisfits(
  session: Session,
  relation: Relation,
  { declared, format }: CsvSource,
  texts: readonly string[],
): Promise<ReadonlyMap<string, Misfits>> {
  const misfits = new Map<string, Misfits>()
  for (const name of texts) {
    const type = declared.get(name)
    if (type === undefined || type === 'string') continue
    const row = relation.row ?? sql`row_number() OVER ()`
    const numbered = sql`SELECT ${row} AS row, ${identifier(name)} AS cell FROM ${relation.from}`
    const found = await session.rows(
      sql`SELECT row, count(*) OVER () AS total FROM (${numbered}) WHERE ${isNotOfType('cell', type === 'decimal' ? anyDecimal : type, format)} LIMIT 3`,
    )
    const total = Number(found[0]?.['total'])
    const rows = found.map((each) => String(each['row'])).join(', ')
    const verb = total === 1 ? "isn't" : "aren't"
    misfits.set(name, {
      count: total,
      finding: `column "${name}" is read as text: ${formatCount(total, 'value')} ${verb} of the declared type ${type} (row ${rows}${total > found.length ? ', …' : ''})`,
    })
  }
  return misfits
}
