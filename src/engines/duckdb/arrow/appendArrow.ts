import type { DataType, Table as ArrowTable } from 'apache-arrow'
import type { Table } from '../../../core/table.ts'
import { identifier, join, sql } from '../../../sql/sqlText.ts'
import { arrowColumns, type ArrowColumn } from './arrowColumns.ts'
import { describeValues } from '../types/describeRelation.ts'
import { describeExtensions } from './describeExtensions.ts'
import { extensionName } from './extensionName.ts'
import type { OpenTable } from '../openTable.ts'
import { rowAppender, type RowAppender } from '../memory/rowAppender.ts'
import { rowNumber } from '../rowNumber.ts'
import type { Session } from '../session.ts'
import { nameColumns } from '../csv/nameColumns.ts'
import { pandasIndex, withoutIndex } from '../pandasIndex.ts'
import { withExactNames } from '../withExactNames.ts'

interface Part {
  /** Its name in errors. */
  readonly name: string
  readonly data: ArrowTable
  readonly findings?: readonly string[]
}

/** Makes one table of Arrow tables that have the same columns. */
export async function appendArrow(
  session: Session,
  table: Table,
  parts: Iterable<Part> | AsyncIterable<Part>,
): Promise<OpenTable> {
  const name = identifier(table)
  let rows = 0
  let created: { readonly columns: readonly ArrowColumn[]; readonly appender: RowAppender } | null = null
  const findings: string[] = []
  const notes: string[] = []
  let names: readonly string[] = []
  let index: readonly string[] = []
  for await (const part of parts) {
    const { fields } = part.data.schema
    if (fields.length === 0)
      throw new Error(`${part.name} holds no Arrow data: it is empty or has no columns`)
    const unique = nameColumns(fields.map((field) => field.name))
    const columns = await arrowColumns(
      fields.map((field, i) => ({
        name: unique.stored[i]!,
        type: field.type as DataType,
        extension: extensionName(field),
      })),
    )
    if (!created) {
      findings.push(...unique.findings)
      notes.push(...unique.notes, ...describeExtensions(fields, known))
      names = unique.names
      index = pandasIndex(part.data.schema.metadata.get('pandas'))
      const list = columns.map((column) => sql`${identifier(column.name)} ${column.sqlType}`)
      await session.run(sql`CREATE TEMP TABLE ${name} (${join(list)})`)
      const types = columns.map(({ type }) => type)
      created = { columns, appender: await rowAppender(session, table, types) }
    }
    if (created.columns.map(signature).join('\0') !== columns.map(signature).join('\0'))
      throw new Error(`${part.name} does not have the columns and types of the files before it`)
    for (const batch of part.data.batches) {
      const cells = columns.map((column, i) => column.cells(batch.getChildAt(i)))
      created.appender.append(batch.numRows, cells)
    }
    rows += part.data.numRows
    findings.push(...(part.findings ?? []))
  }
  created?.appender.close()
  const columns = await describeValues(session, name, rows)
  const row = rowNumber(columns.map((column) => column.name))
  const open = withExactNames({ columns, rows, findings, notes, relation: { from: name, row } }, names)
  return withoutIndex(open, index)
}

const known = { columns: ['arrow.uuid', 'arrow.json', 'arrow.bool8'], fields: [] }

const signature = ({ name, sqlType }: ArrowColumn): string => `${name} ${sqlType.text}`
