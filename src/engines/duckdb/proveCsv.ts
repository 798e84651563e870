import type { ColumnType } from '../../column.ts'
import type { Row } from '../../metric.ts'
import { identifier, join, sql, type SqlText } from '../sqlText.ts'
import { inferenceCounts, inferredType, type InferredType } from './inferTypes.ts'
import { dropRejects, readCsv, type CsvSource, type ReadAs } from './readCsv.ts'
import type { Session } from './session.ts'

export interface ProvenColumn {
  readonly readAs: ReadAs
  readonly type: ColumnType
  /** Known only of columns that were read as text and looked at in whole. */
  readonly inferred: InferredType | null
}

export interface ProvenCsv {
  readonly rows: number
  readonly columns: readonly ProvenColumn[]
}

const rejects = { errors: 'csv_errors', scans: 'csv_scans' }
/** A guess may be wrong, the proof looks at every row; so the guess is cheap. */
const previewRows = sql`2048`

/**
 * Reads a CSV file once with types guessed from its first rows, and proves them on all rows. A column that a value
 * contradicts is read as text, and all is proven again. Null where a line does not have the cells it should have.
 */
export async function proveCsv(session: Session, source: CsvSource): Promise<ProvenCsv | null> {
  const guessed = await guess(session, source)
  let readAs = guessed.map(
    ({ type, fitsDouble }) =>
      (type === 'float' || (type === 'integer' && fitsDouble) ? 'DOUBLE' : 'VARCHAR') satisfies ReadAs,
  )
  const whole = guessed.map(
    ({ type, values, numbers }) => type !== 'string' || values === 0 || numbers > values / 2,
  )
  for (;;) {
    const current: readonly ReadAs[] = readAs
    const items = source.names.flatMap((name, i) => proofCounts(name, current[i]!, whole[i]!))
    const [row = {}] = await session.rows(
      sql`SELECT ${join([sql`count(*) AS ${total}`, ...items])} FROM ${readCsv(source, current, rejects)}`,
    )
    const errors = await session.rows(
      sql`SELECT DISTINCT error_type, column_name FROM ${identifier(rejects.errors)}`,
    )
    for (const drop of dropRejects(rejects)) await session.run(drop)
    if (errors.some((error) => error.error_type !== 'CAST')) return null
    const contradicted = new Set(errors.map((error) => error.column_name))
    const next = current.map((as, i): ReadAs => {
      const name = source.names[i]!
      return as === 'DOUBLE' && (contradicted.has(name) || losesDigits(name, guessed[i]!.type, row))
        ? 'VARCHAR'
        : as
    })
    if (next.every((as, i) => as === current[i])) {
      return { rows: Number(row['rows']), columns: source.names.map((name, i) => provenColumn(name, i, row)) }
    }
    readAs = next
  }

  function provenColumn(name: string, i: number, row: Row): ProvenColumn {
    const as = readAs[i]!
    if (as === 'DOUBLE') {
      const integral = guessed[i]!.type === 'integer' && Number(row[`fractions of ${name}`]) === 0
      return { readAs: as, type: integral ? 'integer' : 'float', inferred: null }
    }
    const inferred = whole[i]! ? inferredType(name, row) : null
    return { readAs: as, type: inferred?.type ?? 'string', inferred }
  }
}

const total = identifier('rows')

async function guess(session: Session, source: CsvSource): Promise<readonly InferredType[]> {
  const text = readCsv(source, [])
  const items = source.names.flatMap(inferenceCounts)
  const [row = {}] = await session.rows(
    sql`SELECT ${join(items)} FROM (SELECT * FROM ${text} LIMIT ${previewRows})`,
  )
  return source.names.map((name) => inferredType(name, row))
}

function proofCounts(name: string, readAs: ReadAs, whole: boolean): readonly SqlText[] {
  if (readAs === 'VARCHAR') return whole ? inferenceCounts(name) : []
  const value = identifier(name)
  return [
    sql`count(CASE WHEN ${value} <> trunc(${value}) THEN 1 END) AS ${identifier(`fractions of ${name}`)}`,
    sql`max(abs(${value})) AS ${identifier(`largest of ${name}`)}`,
  ]
}

/** An integer past 2^53 is not what was written once it went through a double. NaN comes out as the largest. */
const losesDigits = (name: string, guessed: ColumnType, row: Row): boolean =>
  guessed === 'integer' &&
  Number(row[`fractions of ${name}`]) === 0 &&
  !(Number(row[`largest of ${name}`] ?? 0) < Number.MAX_SAFE_INTEGER)
