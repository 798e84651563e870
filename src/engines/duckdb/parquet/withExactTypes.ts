import { copyFile, open } from 'node:fs/promises'
import { constants } from 'node:fs'
import { sql, string } from '../../../sql/sqlText.ts'
import type { Session } from '../session.ts'
import { temporaryPath } from '../temporaryPath.ts'

/** In the footer: a timestamp, in UTC, of nanoseconds (Thrift's compact protocol of LogicalType). */
const zonedNanoseconds = Buffer.from([0x8c, 0x11, 0x1c, 0x3c, 0, 0, 0, 0])
const isLocal = 0x12

/**
 * A file whose values DuckDB reads as they are. It cuts nanoseconds in UTC to microseconds, and keeps them in local time: of
 * a file that has any, a copy is read that calls them local.
 *
 * @throws If a decimal has more than 38 digits, which DuckDB reads as another number, or a time of day has nanoseconds.
 */
export async function withExactTypes(session: Session, path: string): Promise<string> {
  const rows = await session.rows(
    sql`SELECT name, precision, scale, logical_type FROM parquet_schema(${string(path)}) WHERE precision > 38 OR (logical_type LIKE '%NANOS=NanoSeconds%' AND (logical_type LIKE 'TimeType%' OR logical_type LIKE '%isAdjustedToUTC=1%'))`,
  )
  const wide = rows.find(({ precision }) => Number(precision ?? 0) > 38)
  if (wide)
    throw new Error(
      `${path}: column "${String(wide['name'])}" is decimal(${String(wide['precision'])}, ${String(wide['scale'])}): decimals have at most 38 digits. Write it as text or as floats.`,
    )
  const time = rows.find((row) => String(row['logical_type']).startsWith('TimeType'))
  if (time)
    throw new Error(
      `${path}: column "${String(time['name'])}" has times of day in nanoseconds, which are cut to microseconds. Write them as microseconds or as text.`,
    )
  return rows.length === 0 ? path : copyWithLocalTimes(session, path)
}

async function copyWithLocalTimes(session: Session, path: string): Promise<string> {
  const copy = await temporaryPath(session, 'local.parquet')
  await copyFile(path, copy, constants.COPYFILE_FICLONE)
  const file = await open(copy, 'r+')
  try {
    const { size } = await file.stat()
    const tail = Buffer.alloc(8)
    await file.read(tail, 0, 8, size - 8)
    const length = tail.readUInt32LE(0)
    const footer = Buffer.alloc(length)
    await file.read(footer, 0, length, size - 8 - length)
    for (let at = footer.indexOf(zonedNanoseconds); at >= 0; at = footer.indexOf(zonedNanoseconds, at + 1))
      footer[at + 1] = isLocal
    await file.write(footer, 0, length, size - 8 - length)
  } finally {
    await file.close()
  }
  return copy
}
