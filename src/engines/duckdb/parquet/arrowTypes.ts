import type { Field } from 'apache-arrow'
import { messageOf } from '../../../errors/messageOf.ts'
import { sql, string } from '../../../sql/sqlText.ts'
import { describeExtensions } from '../arrow/describeExtensions.ts'
import { extensionName } from '../arrow/extensionName.ts'
import type { Session } from '../session.ts'

/** Types that a Parquet file has for Arrow's writers alone. */
export interface ArrowTypes {
  /** Columns of booleans that are stored as integers. */
  readonly booleans: readonly string[]
  readonly notes: readonly string[]
}

const nothing: ArrowTypes = { booleans: [], notes: [] }
const known = { columns: ['arrow.uuid', 'arrow.json', 'arrow.bool8'], fields: ['arrow.uuid', 'arrow.json'] }

/** Reads Arrow's schema of a Parquet file, if there is one with types that Parquet doesn't have. */
export async function arrowTypes(session: Session, path: string): Promise<ArrowTypes> {
  const [row] = await session.rows(
    sql`SELECT decode(value) AS schema FROM parquet_kv_metadata(${string(path)}) WHERE decode(key) = 'ARROW:schema'`,
  )
  if (row === undefined) return nothing
  const bytes = Buffer.from(String(row['schema']), 'base64')
  const wide = await sixteenBytes(session, path)
  if (wide.length === 0 && !bytes.includes('ARROW:extension:name')) return nothing
  const { tableFromIPC } = await import('apache-arrow')
  try {
    const { fields } = tableFromIPC(bytes).schema
    return { booleans: booleansOf(fields), notes: describeExtensions(fields, known) }
  } catch (cause) {
    return { booleans: [], notes: messageOf(cause) === 'Unrecognized Int type' ? wide.map(describeWide) : [] }
  }
}

const booleansOf = (fields: readonly Field[]): readonly string[] =>
  fields.filter((field) => extensionName(field) === 'arrow.bool8').map(({ name }) => name)

/** Columns of which Parquet knows only that they have 16 bytes. */
async function sixteenBytes(session: Session, path: string): Promise<readonly string[]> {
  const rows = await session.rows(
    sql`SELECT name FROM parquet_schema(${string(path)}) WHERE type = 'FIXED_LEN_BYTE_ARRAY' AND type_length = '16' AND logical_type IS NULL AND converted_type IS NULL`,
  )
  return rows.map(({ name }) => String(name))
}

const describeWide = (name: string): string =>
  `column "${name}" has 16 bytes in each row, as Polars stores 128-bit integers, and is read as binary. Write integers as Decimal(38, 0).`
