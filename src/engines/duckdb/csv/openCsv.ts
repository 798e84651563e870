import type { Artifact } from '../../../core/artifact.ts'
import type { Table } from '../../../core/table.ts'
import { identifier, join, sql } from '../../../sql/sqlText.ts'
import {
  blindGuess,
  guessCounts,
  nextGuess,
  provenColumn,
  type ColumnGuess,
  type ProvenColumn,
} from './columnGuess.ts'
import { commonCompression } from './commonCompression.ts'
import { csvDialect, isCommon, type CsvDialect } from './csvDialect.ts'
import { declaredTypes, type DeclaredType } from './declaredTypes.ts'
import { describeCsv } from './describeCsv.ts'
import { loadCarefully } from './loadCarefully.ts'
import { openProven } from '../openProven.ts'
import type { OpenTable, OpenTableFunction } from '../openTable.ts'
import type { ReadOptions } from '../readOptions.ts'
import type { CsvSource } from './readCsv.ts'
import { rowNumber } from '../rowNumber.ts'
import type { Session } from '../session.ts'
import { textFormat } from '../types/textFormat.ts'
import { withExactNames } from '../withExactNames.ts'
import { nameColumns } from './nameColumns.ts'
import { oddNames } from './oddNames.ts'
import { describeMarks } from './withoutBom.ts'

/**
 * CSV is read by DuckDB, with every part of the dialect said: its sniffer may leave out lines that it
 * dislikes. The row count is proven by an independent count of the records. Where DuckDB rejects a line, or the counts
 * differ, the file is loaded by a slower reader, which keeps every row and reports what is wrong with it.
 */
export const openCsv: OpenTableFunction = async (session, table, artifact, options) => {
  const dialect = await commonDialect(artifact.ref, artifact.files, options)
  const { names, stored, findings, notes } = nameColumns(dialect.header)
  const said = declaredTypes(options.types)
  const declared = new Map(stored.flatMap((name, i) => typeOf(name, said.get(names[i]!))))
  const format = textFormat(options)
  const compression = await commonCompression(artifact.files)
  const source: CsvSource = {
    files: artifact.files,
    dialect,
    names: stored,
    declared,
    format,
    options,
    compression,
    examination: artifact.csv,
  }
  const opened =
    (isCommon(dialect)
      ? await openProven(session, table, source, options.load ?? pays(artifact, stored.length))
      : null) ?? (await openLoaded(session, table, source))
  const line = `line ${dialect.skip + dialect.blankLinesBefore + 1}`
  return withExactNames(
    {
      ...opened,
      findings: [...findings.map((finding) => `${line}: ${finding}`), ...opened.findings],
      notes: [
        ...describeMarks(dialect.bomBytes),
        ...[...notes, ...oddNames(dialect.header)].map((note) => `${line}: ${note}`),
        ...(opened.notes ?? []),
      ],
    },
    names,
  )
}

/**
 * To load a file while it is proven costs less than to read it twice. Small files are read in no time unless they are wide:
 * DuckDB plans a query in the square of its aggregates, and only a loaded table is queried in parts. Large files are left where
 * they are: a table in memory is about as large as its file.
 */
const pays = ({ bytes }: Artifact, columns: number): boolean =>
  bytes !== null && bytes <= 2 ** 29 && (bytes >= 2 ** 22 || columns > 200)

const typeOf = (name: string, type: DeclaredType | undefined): [string, DeclaredType][] =>
  type === undefined ? [] : [[name, type]]

async function openLoaded(session: Session, table: Table, source: CsvSource): Promise<OpenTable> {
  const name = identifier(table)
  const raw = `${table}_text`
  await session.run(sql`DROP TABLE IF EXISTS ${name}`)
  const { rows, findings, notes } = await loadCarefully(session, raw, source)
  const { names, declared, format } = source
  const proven = async (guesses: readonly ColumnGuess[]): Promise<readonly ProvenColumn[]> => {
    const items = names.flatMap((column, i) => guessCounts(column, guesses[i]!, format))
    const [row = {}] = await session.rows(sql`SELECT ${join(items)} FROM ${identifier(raw)}`)
    return names.map((column, i) => provenColumn(column, guesses[i]!, row, format)!)
  }
  const guesses = names.map((column) => blindGuess(column, declared))
  const first = await proven(guesses)
  const next = guesses.map((guess, i) => nextGuess(names[i]!, guess, first[i]!, declared))
  const columns = next.every((guess, i) => guess === guesses[i]) ? first : await proven(next)
  const select = columns.map(({ value }, i) => sql`${value} AS ${identifier(names[i]!)}`)
  await session.run(sql`CREATE TEMP TABLE ${name} AS SELECT ${join(select)} FROM ${identifier(raw)}`)
  await session.run(sql`DROP TABLE ${identifier(raw)}`)
  const relation = { from: name, row: rowNumber(names) }
  const described = await describeCsv(session, relation, source, columns)
  return {
    ...described,
    rows,
    findings: [...findings, ...described.findings],
    notes: [...notes, ...(described.notes ?? [])],
    relation,
  }
}

/** Parts of a dialect that the readers take from the first file. */
const alikeInOneColumn = [
  ['encoding', 'encodings'],
  ['skip', 'numbers of lines before the header'],
] as const
const alike = [...alikeInOneColumn, ['delimiter', 'delimiters']] as const

const describePart = (part: string | number): string =>
  typeof part === 'string' && part.length < 3 ? JSON.stringify(part) : String(part)

/** All files of one table must have one header; DuckDB would match the columns by position. */
async function commonDialect(
  ref: string,
  files: readonly string[],
  options: ReadOptions,
): Promise<CsvDialect> {
  let common: CsvDialect | null = null
  for (const file of files) {
    const dialect = await csvDialect(file, options)
    if (!dialect) throw new Error(`${file} is empty: a CSV file starts with a line of column names`)
    if (dialect.header[0]?.startsWith('version https://git-lfs.github.com/'))
      throw new Error(`${file} is a Git LFS pointer, not the data; fetch the data with git lfs pull`)
    if (dialect.header.some((name) => name.includes('\0')))
      throw new Error(
        `${file} isn't UTF-8: its first line has NUL characters; if it is UTF-16, pass --encoding utf-16le or utf-16be`,
      )
    if (common && JSON.stringify(common.header) !== JSON.stringify(dialect.header))
      throw new Error(
        `the files of ${ref} have different columns: ${file} has ${dialect.header.join(', ')}, the files before it have ${common.header.join(', ')}`,
      )
    common ??= dialect
    for (const [part, what] of dialect.header.length > 1 ? alike : alikeInOneColumn)
      if (describePart(common[part]) !== describePart(dialect[part]))
        throw new Error(
          `the files of ${ref} have different ${what}: ${file} has ${describePart(dialect[part])}, the files before it have ${describePart(common[part])}. Write all files alike.`,
        )
  }
  if (!common) throw new Error(`${ref} names no file`)
  return common
}
