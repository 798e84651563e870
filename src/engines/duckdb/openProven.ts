import { isDeepStrictEqual } from 'node:util'
import { identifier, join, sql, type SqlText } from '../../sql/sqlText.ts'
import type { CsvBytes } from '../../system/csvBytes/csvBytes.ts'
import { csvModule } from '../../system/csvBytes/csvModule.ts'
import { examineCsv } from '../../system/csvBytes/examineCsv.ts'
import { fileBlocks } from '../../system/fileBlocks.ts'
import { openBytes } from './csv/openBytes.ts'
import { describeCsv } from './csv/describeCsv.ts'
import { isNotNumber, isPadded, isUnkept } from './types/inferTypes.ts'
import type { OpenTable } from './openTable.ts'
import { proveCsv, type ProvenCsv } from './csv/proveCsv.ts'
import { proveTogether } from './csv/proveTogether.ts'
import { readCsv, type CsvSource } from './csv/readCsv.ts'
import { rowNumber } from './rowNumber.ts'
import type { Session } from './session.ts'

const mostSteps = 200
const none: ReadonlySet<string> = new Set()

/**
 * Opens CSV files with DuckDB's own reader, and loads them at once on request. Null where that reader is not shown to
 * have read every record.
 */
export async function openProven(
  session: Session,
  table: string,
  source: CsvSource,
  load: boolean,
): Promise<OpenTable | null> {
  const { aggregatesOf } = source.options
  const prove = (suspects: ReadonlySet<string>): Promise<ProvenCsv | null> =>
    proveCsv(session, source, { into: load ? name : null, suspects }).catch(() => null)
  const proveFirst = async (): Promise<FirstProof | null> => {
    const together =
      aggregatesOf &&
      (await proveTogether(session, source, (columns) => aggregatesOf(table, columns)).catch(() => null))
    if (together) return { ...together, loaded: false }
    const proven = await prove(none)
    return proven && { proven, loaded: load }
  }
  const name = identifier(table)
  const [bytes, first] = await Promise.all([bytesOf(source), proveFirst()])
  if (!first || !bytes || bytes.isDamaged) return null
  const suspects =
    bytes.looseNumbers || bytes.paddedNumbers || bytes.longDigits
      ? await looseColumns(session, source, first.proven)
      : none
  const again = suspects.size > 0 ? { proven: await prove(suspects), loaded: load } : null
  const { proven, loaded } = again ?? first
  if (proven?.rows !== bytes.rows) return null
  await (loaded ? cast(session, table, source, proven) : view(session, table, source, proven))
  const relation = { from: name, row: loaded ? rowNumber(source.names) : null }
  const described = await describeCsv(session, relation, source, proven.columns)
  const { measured } = again ? {} : first
  return { ...described, rows: proven.rows, relation, ...(measured && { measured }) }
}

interface FirstProof {
  readonly proven: ProvenCsv
  /** Whether the file was loaded into the table. */
  readonly loaded: boolean
  readonly measured?: NonNullable<OpenTable['measured']>
}

async function view(
  session: Session,
  table: string,
  source: CsvSource,
  { columns }: ProvenCsv,
): Promise<void> {
  const select = columns.map(({ value }, i) => sql`${value} AS ${identifier(source.names[i]!)}`)
  const from = readCsv(
    source,
    columns.map(({ readAs }) => readAs),
  )
  await session.run(sql`CREATE TEMP VIEW ${identifier(table)} AS SELECT ${join(select)} FROM ${from}`)
}

/**
 * Casts a loaded table column by column: a second table would take the memory twice. Each step takes the time of all
 * columns, though, so a wide table is cast at once.
 */
async function cast(
  session: Session,
  table: string,
  source: CsvSource,
  { columns }: ProvenCsv,
): Promise<void> {
  if (columns.filter(({ castTo }) => castTo).length > mostSteps) {
    const name = identifier(`${table}_uncast`)
    await session.run(sql`ALTER TABLE ${identifier(table)} RENAME TO ${name}`)
    const select = columns.map(({ value }, i) => sql`${value} AS ${identifier(source.names[i]!)}`)
    await session.run(sql`CREATE TEMP TABLE ${identifier(table)} AS SELECT ${join(select)} FROM ${name}`)
    await session.run(sql`DROP TABLE ${name}`)
    return
  }
  for (const [i, { value, castTo }] of columns.entries()) {
    const column = identifier(source.names[i]!)
    if (castTo)
      await session.run(sql`ALTER TABLE ${identifier(table)} ALTER ${column} TYPE ${castTo} USING ${value}`)
  }
}

/** Examines the bytes of the files, unless they are being examined in their shape. Null where they can't be. */
async function bytesOf({ files, dialect, examination }: CsvSource): Promise<CsvBytes | null> {
  if (!csvModule()) return null
  const { delimiter, quote, header } = dialect
  const shape = { delimiter, quote, columns: header.length }
  if (examination && isDeepStrictEqual(examination.shape, shape)) return examination.bytes
  return examineCsv(
    files.map((file) => openBytes(file, fileBlocks)),
    shape,
  )
}

/**
 * The columns that were read as numbers and have a text that isn't one or that a float64 doesn't keep, or as whole numbers
 * one that begins with a zero.
 */
async function looseColumns(
  session: Session,
  source: CsvSource,
  { columns }: ProvenCsv,
): Promise<ReadonlySet<string>> {
  const numbers = source.names.filter((_, i) => columns[i]?.readAs === 'DOUBLE')
  if (numbers.length === 0) return none
  const whole = new Set(source.names.filter((_, i) => columns[i]?.type === 'integer'))
  const isLoose = (name: string): SqlText =>
    sql`(${isNotNumber(name)}) OR ${whole.has(name) ? isPadded(name) : isUnkept(name)}`
  const counts = numbers.map(
    (name) => sql`count(CASE WHEN ${isLoose(name)} THEN 1 END) AS ${identifier(name)}`,
  )
  const [row = {}] = await session.rows(sql`SELECT ${join(counts)} FROM ${readCsv(source, [])}`)
  return new Set(numbers.filter((name) => Number(row[name]) > 0))
}
