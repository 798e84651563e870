import type { DuckDBType, DuckDBValue } from '@duckdb/node-api'
import type { DataType, Vector } from 'apache-arrow'
import { readFile } from 'node:fs/promises'
import { identifier, join, SqlText, sql } from '../sqlText.ts'
import { uniqueNames } from './uniqueNames.ts'
import { appendRows } from './appendRows.ts'
import { registerArrowCodecs } from './registerArrowCodecs.ts'
import { describe } from './describe.ts'
import type { OpenTableFunction } from './openTable.ts'

/** Arrow IPC files and streams (Feather) are copied in through the appender: DuckDB's Node package has no Arrow scan. */
export const openArrow: OpenTableFunction = async (session, table, { files }) => {
  const arrow = await import('apache-arrow')
  await registerArrowCodecs()
  const name = identifier(table)
  let rows = 0
  let created: readonly ArrowColumn[] | null = null
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
      created = columns
    }
    if (created.map(signature).join('\0') !== columns.map(signature).join('\0'))
      throw new Error(`${file} does not have the columns and types of the files before it`)
    for (const batch of data.batches) {
      const values = columns.map((column, i) => cells(batch.getChildAt(i), column))
      await appendRows(
        session,
        table,
        columns.map((column) => column.type),
        values,
      )
    }
    rows += data.numRows
  }
  return {
    columns: await describe(session, name),
    rows,
    findings,
    relation: { from: name, row: sql`(rowid + 1)` },
  }
}

interface ArrowColumn {
  readonly name: string
  readonly type: DuckDBType
  readonly sqlType: SqlText
  readonly cell: (value: unknown) => DuckDBValue
}

const signature = ({ name, sqlType }: ArrowColumn): string => `${name} ${sqlType.text}`

async function arrowColumns(fields: readonly { name: string; type: DataType }[]): Promise<ArrowColumn[]> {
  const { DataType } = await import('apache-arrow')
  const duckdb = await import('@duckdb/node-api')
  return fields.map(({ name, type }) => {
    const stored = DataType.isDictionary(type) ? (type.dictionary as DataType) : type
    const [duckType, cell] = mapping(stored)
    return { name, type: duckType, sqlType: new SqlText(duckType.toString()), cell }
  })

  function mapping(type: DataType): [DuckDBType, (value: unknown) => DuckDBValue] {
    if (DataType.isInt(type)) return [duckdb.HUGEINT, (value) => BigInt(value as number | bigint)]
    if (DataType.isFloat(type)) return [duckdb.DOUBLE, Number]
    if (DataType.isBool(type)) return [duckdb.BOOLEAN, Boolean]
    if (DataType.isDate(type))
      return [duckdb.DATE, (value) => new duckdb.DuckDBDateValue(Math.floor(Number(value) / 86_400_000))]
    if (DataType.isTimestamp(type))
      return [
        duckdb.TIMESTAMP,
        (value) => new duckdb.DuckDBTimestampValue(BigInt(Math.round(Number(value) * 1000))),
      ]
    if (DataType.isDecimal(type)) return [duckdb.DOUBLE, (value) => decimal(value as Uint32Array, type.scale)]
    if (DataType.isBinary(type) || DataType.isFixedSizeBinary(type) || DataType.isLargeBinary(type))
      return [duckdb.BLOB, (value) => new duckdb.DuckDBBlobValue(value as Uint8Array)]
    return [
      duckdb.VARCHAR,
      (value) => (typeof value === 'string' ? value : JSON.stringify(value, bigintText)),
    ]
  }
}

const bigintText = (_key: string, value: unknown): unknown =>
  typeof value === 'bigint' ? value.toString() : value

/** A decimal is an integer in two's complement, the lowest 32 bits first, and a power of ten. */
function decimal(words: Uint32Array, scale: number): number {
  const unsigned = words.reduceRight((sum, word) => (sum << 32n) | BigInt(word), 0n)
  return Number(`${BigInt.asIntN(32 * words.length, unsigned)}e-${scale}`)
}

function cells(vector: Vector | null, { cell }: ArrowColumn): DuckDBValue[] {
  const values: DuckDBValue[] = []
  for (const value of vector ?? []) values.push(value === null || value === undefined ? null : cell(value))
  return values
}
