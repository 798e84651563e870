import { didYouMean } from '../../../text/didYouMean.ts'
import { formatCount } from '../../../text/formatCount.ts'
import { identifier, join, sql, SqlText, string } from '../../../sql/sqlText.ts'
import { nameColumns } from '../csv/nameColumns.ts'
import { loadExtensions } from '../database/loadExtensions.ts'
import type { OpenTableFunction } from '../openTable.ts'
import { rowNumber } from '../rowNumber.ts'
import type { Session } from '../session.ts'
import { describeRelation, describeValues } from '../types/describeRelation.ts'
import { withExactNames } from '../withExactNames.ts'
import { surveySheet, type CellKind, type Places, type SheetSurvey } from './surveySheet.ts'
import { readWorkbook, type Workbook } from './workbook.ts'

/**
 * Reads one sheet of a workbook by an extension of DuckDB, as text. That knows nothing of the days from 1904, and takes the
 * first cell of a column for all, so that the types are those of the cells.
 */
export const openExcel: OpenTableFunction = async (session, table, { files: [file = ''], database }) => {
  await loadExtensions(session, ['excel'])
  const workbook = await readWorkbook(file)
  const sheet = database?.table?.[0] ?? workbook.sheets[0] ?? ''
  if (!workbook.sheets.includes(sheet))
    throw new Error(`${file} has no sheet "${sheet}"${didYouMean(sheet, workbook.sheets)}`)
  const survey = await surveySheet(workbook, sheet)
  if (survey.columns.length === 0) throw new Error(`sheet "${sheet}" of ${file} is empty`)
  const options = sql`${string(file)}, sheet => ${string(sheet)}, all_varchar => true, stop_at_empty => false`
  const name = identifier(table)
  await session.run(sql`CREATE TEMP TABLE ${name} AS SELECT * FROM read_xlsx(${options}, header => true)`)
  const columns = (await describeRelation(session, name)).map((column) => column.name)
  await dropEmptyEnd(session, name, columns)
  for (const [i, column] of columns.entries())
    await castColumn(session, name, column, typeOf(survey.columns[i] ?? new Map()), workbook)
  const [first = {}] = await session.rows(sql`SELECT * FROM read_xlsx(${options}, header => false) LIMIT 1`)
  const { names, findings, notes } = nameColumns(Object.values(first).map((text) => String(text ?? '')))
  const [counted] = await session.rows(sql`SELECT count(*) AS n FROM ${name}`)
  const rows = Number(counted?.['n'])
  const open = {
    columns: await describeValues(session, name, rows),
    rows,
    findings: [...findings, ...findingsOf(survey, columns)],
    notes: [...notes, ...notesOf(survey, workbook, database?.table?.[0])],
    relation: { from: name, row: rowNumber(columns) },
  }
  return withExactNames(open, names)
}

/** Sheets often end in rows that have a format and no value. */
async function dropEmptyEnd(session: Session, table: SqlText, names: readonly string[]): Promise<void> {
  const isEmpty = sql`coalesce(${join(names.map(identifier))}) IS NULL`
  await session.run(
    sql`DELETE FROM ${table} WHERE rowid > (SELECT coalesce(max(rowid), -1) FROM ${table} WHERE NOT ${isEmpty})`,
  )
}

type ColumnKind = Exclude<CellKind, 'error'> | 'mixed'

/** The type of all cells; errors are missing values. Dates among times of day have none. */
function typeOf(cells: ReadonlyMap<CellKind, number>): ColumnKind {
  const kinds = [...cells.keys()].filter((kind): kind is Exclude<CellKind, 'error'> => kind !== 'error')
  const [first = 'number'] = kinds
  if (kinds.length <= 1) return first
  return kinds.every((kind) => kind === 'date' || kind === 'timestamp') ? 'timestamp' : 'mixed'
}

type Cast = (text: SqlText, workbook: Workbook) => SqlText

/** Each from the text of a cell. */
const casts: Readonly<Record<ColumnKind, readonly [type: string, cast: Cast] | null>> = {
  number: ['DOUBLE', (text) => sql`TRY_CAST(${text} AS DOUBLE)`],
  boolean: ['BOOLEAN', (text) => sql`CASE ${text} WHEN '1' THEN TRUE WHEN '0' THEN FALSE END`],
  date: ['DATE', (text, workbook) => sql`CAST(${moment(text, workbook)} AS DATE)`],
  timestamp: ['TIMESTAMP', (text, workbook) => moment(text, workbook)],
  time: ['TIME', (text, workbook) => sql`CAST(${moment(text, workbook)} AS TIME)`],
  text: null,
  mixed: null,
}

/** Microseconds of the day 0, and of a day. Excel has a 29 February 1900, which is day 60. */
const [from1900, from1904, day] = [-2_209_161_600_000_000n, -2_082_844_800_000_000n, 86_400_000_000n]

function moment(text: SqlText, { is1904 }: Workbook): SqlText {
  const number = sql`TRY_CAST(${text} AS DOUBLE)`
  const micros = sql`round(${number} * 86400000) * 1000`
  if (is1904) return sql`make_timestamp(CAST(${micros} + ${whole(from1904)} AS BIGINT))`
  const early = sql`CASE WHEN ${number} >= 1 AND ${number} < 60 THEN ${whole(day)} ELSE 0 END`
  return sql`make_timestamp(CAST(${micros} + ${whole(from1900)} + ${early} AS BIGINT))`
}

const whole = (value: bigint): SqlText => new SqlText(String(value))

/** Errors of cells, as Excel writes them. */
const isError = (text: SqlText): SqlText =>
  sql`regexp_full_match(${text}, '#(?:N/A|DIV/0!|VALUE!|REF!|NAME\\?|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA)')`

async function castColumn(
  session: Session,
  table: SqlText,
  name: string,
  kind: ColumnKind,
  workbook: Workbook,
): Promise<void> {
  const column = identifier(name)
  const found = casts[kind]
  if (!found) {
    await session.run(sql`UPDATE ${table} SET ${column} = NULL WHERE ${isError(column)}`)
    return
  }
  const [type, cast] = found
  const isInteger = sql`count(CASE WHEN TRY_CAST(${column} AS DOUBLE) = TRY_CAST(${column} AS BIGINT) AND abs(TRY_CAST(${column} AS DOUBLE)) <= 9007199254740991 THEN 1 END) = count(TRY_CAST(${column} AS DOUBLE))`
  const [row] = await session.rows(sql`SELECT ${isInteger} AS whole FROM ${table}`)
  const target = type === 'DOUBLE' && row?.['whole'] === true ? 'BIGINT' : type
  await session.run(
    sql`ALTER TABLE ${table} ALTER ${column} TYPE ${new SqlText(target)} USING CAST(${cast(column, workbook)} AS ${new SqlText(target)})`,
  )
}

/** Damage: parts of the sheet that the table lacks. */
function findingsOf({ columns, errors, formulas, outside }: SheetSurvey, names: readonly string[]): string[] {
  const mixed = columns.flatMap((cells, i) => {
    const dates = ['date', 'time', 'timestamp'].map((kind) => cells.get(kind as CellKind) ?? 0)
    const count = dates.reduce((sum, each) => sum + each)
    return typeOf(cells) === 'mixed' && count > 0
      ? [
          `column ${JSON.stringify(names[i])}: ${formatCount(count, 'cell of dates or times among others is read as a number', 'cells of dates or times among others are read as numbers')}`,
        ]
      : []
  })
  return [
    ...found(errors, 'cell has an error', 'cells have an error', 'and no value'),
    ...found(
      formulas,
      'formula has no value',
      'formulas have no value',
      'until a spreadsheet program saves the workbook',
    ),
    ...found(
      outside,
      'cell is not read',
      'cells are not read',
      'as the first row has no name for its column',
    ),
    ...mixed,
  ]
}

function notesOf({ merged }: SheetSurvey, { sheets }: Workbook, named: string | undefined): string[] {
  const others = sheets.slice(1)
  return [
    ...found(merged, 'range is merged', 'ranges are merged', 'whose value is that of the first cell alone'),
    ...(named === undefined && others.length > 0
      ? [`the first sheet is read, ${sheets[0]!}; others are ${others.join(', ')}. Name one with ?sheet=`]
      : []),
  ]
}

const found = ({ count, first }: Places, one: string, many: string, why: string): string[] =>
  count === 0 ? [] : [`${formatCount(count, one, many)} (${count === 1 ? '' : 'e.g. '}${first}), ${why}`]
