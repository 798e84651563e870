import { column, countAll, type Expr } from '../../sql/ast.ts'
import { identifier, sql } from '../../sql/sqlText.ts'
import { renderQuery, type Relation } from '../sql/render.ts'
import { duckdbDialect } from './duckdbDialect.ts'
import type { OpenTable } from './openTable.ts'
import { rowNumber } from './rowNumber.ts'
import type { Session } from './session.ts'

let copies = 0

/** Copies the columns of some rows of a table to a temporary table of the session, in their order. They are numbered from 1 again. */
export async function copyRows(
  session: Session,
  { columns, findings, readings, notes }: OpenTable,
  relation: Relation,
  where: Expr,
): Promise<OpenTable> {
  const names = columns.map(({ name }) => relation.stored?.get(name) ?? name)
  const select = Object.fromEntries(columns.map(({ name }, i) => [names[i]!, column(name)]))
  const from = identifier(`copy_${++copies}`)
  const rows = renderQuery({ select, where }, relation, duckdbDialect)
  await session.run(sql`CREATE TEMP TABLE ${from} AS ${rows}`)
  const copy = { ...relation, from, row: rowNumber(names) }
  const [counted] = await session.rows(renderQuery({ select: { n: countAll } }, copy, duckdbDialect))
  return {
    columns,
    findings,
    ...(readings && { readings }),
    ...(notes && { notes }),
    relation: copy,
    rows: Number(counted?.['n']),
  }
}
