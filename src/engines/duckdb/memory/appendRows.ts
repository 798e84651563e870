import type { DuckDBType, DuckDBValue } from '@duckdb/node-api'
import { isDate } from 'node:util/types'
import type { Table } from '../../../core/table.ts'
import { UsageError } from '../../../errors/usageError.ts'
import { identifier, join, sql, SqlText } from '../../../sql/sqlText.ts'
import { describeValues } from '../types/describeRelation.ts'
import type { OpenTable } from '../openTable.ts'
import { rowAppender } from './rowAppender.ts'
import { rowNumber } from '../rowNumber.ts'
import type { Session } from '../session.ts'
import { nameColumns } from '../csv/nameColumns.ts'
import { withExactNames } from '../withExactNames.ts'

type Row = Readonly<Record<string, unknown>>
type Kind = 'boolean' | 'integer' | 'big integer' | 'number' | 'text' | 'time' | 'object'

/** Makes a table of rows. A column is what its values are: what they are not all of one kind is an error. */
export async function appendRows(session: Session, table: Table, rows: readonly Row[]): Promise<OpenTable> {
  const keys = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  if (keys.length === 0) throw new UsageError("can't infer columns from an empty list of rows")
  const unique = nameColumns(keys)
  const { BOOLEAN, BIGINT, HUGEINT, DOUBLE, TIMESTAMP, VARCHAR, DuckDBTimestampValue } =
    await import('@duckdb/node-api')
  const types: Readonly<Record<Kind, readonly [DuckDBType, (value: never) => DuckDBValue]>> = {
    boolean: [BOOLEAN, (value: boolean) => value],
    integer: [BIGINT, (value: number) => BigInt(value)],
    'big integer': [HUGEINT, (value: number | bigint) => BigInt(value)],
    number: [DOUBLE, (value: number) => value],
    text: [VARCHAR, (value: string) => value],
    time: [TIMESTAMP, (value: Date) => new DuckDBTimestampValue(BigInt(value.getTime()) * 1000n)],
    object: [VARCHAR, (value: object) => JSON.stringify(value)],
  }
  const columns = keys.map((key, i) => {
    const [type, write] = types[kindOfColumn(key, rows)]
    const cell = (row: number): DuckDBValue => {
      const value = rows[row]![key] ?? null
      return value === null ? null : write(value as never)
    }
    return { name: unique.stored[i]!, type, cell }
  })
  const name = identifier(table)
  const list = columns.map((column) => sql`${identifier(column.name)} ${new SqlText(column.type.toString())}`)
  await session.run(sql`CREATE TEMP TABLE ${name} (${join(list)})`)
  const appender = await rowAppender(
    session,
    table,
    columns.map(({ type }) => type),
  )
  appender.append(
    rows.length,
    columns.map(({ cell }) => cell),
  )
  appender.close()
  const open = {
    columns: await describeValues(session, name, rows.length),
    rows: rows.length,
    findings: unique.findings,
    relation: { from: name, row: rowNumber(unique.stored) },
  }
  return withExactNames(open, unique.names)
}

/** A column without a value is text. Integers among other numbers are numbers. */
function kindOfColumn(key: string, rows: readonly Row[]): Kind {
  let kind: Kind | null = null
  for (const [i, row] of rows.entries()) {
    const value = row[key] ?? null
    if (value === null) continue
    const own = kindOf(value, `column "${key}", row ${i + 1}`)
    const both: Kind | null = kind === null || kind === own ? own : common(kind, own)
    if (both === null)
      throw new UsageError(
        `column "${key}" holds ${kind ?? ''} and, in row ${i + 1}, ${own}; give it one type`,
      )
    kind = both
  }
  return kind ?? 'text'
}

function kindOf(value: unknown, where: string): Kind {
  if (typeof value === 'boolean') return 'boolean'
  if (typeof value === 'number')
    return Number.isSafeInteger(value) && !Object.is(value, -0) ? 'integer' : 'number'
  if (typeof value === 'bigint') return 'big integer'
  if (typeof value === 'string') return 'text'
  if (isDate(value)) {
    if (Number.isNaN(value.getTime())) throw new UsageError(`${where}: a Date that is none`)
    return 'time'
  }
  if (typeof value === 'object') return 'object'
  throw new UsageError(`${where}: a cell cannot be a ${typeof value}`)
}

const common = (one: Kind, other: Kind): Kind | null => {
  const both = [one, other].sort().join()
  if (both === 'integer,number') return 'number'
  return both === 'big integer,integer' ? 'big integer' : null
}
