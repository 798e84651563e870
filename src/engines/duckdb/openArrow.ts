import type { DataType } from 'apache-arrow'
import { readFile } from 'node:fs/promises'
import { identifier, join, sql } from '../sqlText.ts'
import { arrowColumns, type ArrowColumn } from './arrowColumns.ts'
import { describeValues } from './describe.ts'
import type { OpenTableFunction } from './openTable.ts'
import { registerArrowCodecs } from './registerArrowCodecs.ts'
import { rowAppender, type RowAppender } from './rowAppender.ts'
import { uniqueNames } from './uniqueNames.ts'

/** Arrow IPC files and streams (Feather) are copied in through the appender: DuckDB's Node package has no Arrow scan. */
export const openArrow: OpenTableFunction = async (session, table, { files }) => {
  const arrow = await import('apache-arrow')
  await registerArrowCodecs()
  const name = identifier(table)
  let rows = 0
  let created: { readonly columns: readonly ArrowColumn[]; readonly appender: RowAppender } | null = null
  const findings: string[] = []
  for (const file of files) {
    const data = arrow.tableFromIPC(await readFile(file))
    const { fields } = data.schema
    if (fields.length === 0) throw new Error(`${file} holds no Arrow data: it is empty or has no columns`)
    const unique = uniqueNames(fields.map((field) => field.name))
    const columns = await arrowColumns(
      fields.map(({ type }, i) => ({ name: unique.names[i]!, type: type as DataType })),
    )
    if (!created) {
      findings.push(...unique.findings)
      const list = columns.map((column) => sql`${identifier(column.name)} ${column.sqlType}`)
      await session.run(sql`CREATE TEMP TABLE ${name} (${join(list)})`)
      const types = columns.map(({ type }) => type)
      created = { columns, appender: await rowAppender(session, table, types) }
    }
    if (created.columns.map(signature).join('\0') !== columns.map(signature).join('\0'))
      throw new Error(`${file} does not have the columns and types of the files before it`)
    for (const batch of data.batches) {
      const cells = columns.map((column, i) => column.cells(batch.getChildAt(i)))
      created.appender.append(batch.numRows, cells)
    }
    rows += data.numRows
  }
  created?.appender.close()
  return {
    columns: await describeValues(session, name, rows),
    rows,
    findings,
    relation: { from: name, row: sql`(rowid + 1)` },
  }
}

const signature = ({ name, sqlType }: ArrowColumn): string => `${name} ${sqlType.text}`
