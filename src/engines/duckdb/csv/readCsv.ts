import type { CsvExamination } from '../../../core/csvExamination.ts'
import { identifier, join, sql, SqlText, string } from '../../../sql/sqlText.ts'
import type { Compression } from './compression.ts'
import type { CsvDialect } from './csvDialect.ts'
import type { DeclaredTypes } from './declaredTypes.ts'
import type { ReadOptions } from '../readOptions.ts'
import type { TextFormat } from '../types/textFormat.ts'

/**
 * Numbers are read as DOUBLE and everything else as text: a CSV column declared BIGINT turns 1.5 into 2 without a word, DATE
 * cuts off the time, and TIMESTAMP the zone.
 */
export type ReadAs = 'DOUBLE' | 'VARCHAR'

const native: Readonly<Record<ReadAs, SqlText>> = { DOUBLE: sql`'DOUBLE'`, VARCHAR: sql`'VARCHAR'` }

export interface CsvSource {
  readonly files: readonly string[]
  readonly dialect: CsvDialect
  readonly names: readonly string[]
  readonly declared: DeclaredTypes
  readonly format: TextFormat
  readonly options: ReadOptions
  readonly compression: Compression | 'auto'
  readonly examination?: CsvExamination | undefined
}

/**
 * In bytes. DuckDB parses a block once it has read all of it, and a block holds the longest line. The examination of bytes
 * leaves longer records to the reader that keeps every row.
 */
const longestLine = 2 ** 24
/** DuckDB's own. */
const shortestLine = 2 ** 21
/** Each thread holds a block or two, and what it parses. */
const blocksInMemory = 16

/** DuckDB's reader with every part of the dialect said. Lines it cannot take go to `rejects`, or else raise an error. */
export function readCsv(source: CsvSource, readAs: readonly ReadAs[], rejects?: Rejects): SqlText {
  const columns = source.names.map((name, i) => sql`${string(name)}: ${native[readAs[i] ?? 'VARCHAR']}`)
  const nulls = ['', ...(source.options.nullValues ?? [])].map(string)
  const store = rejects
    ? sql`, store_rejects = true, rejects_table = ${string(rejects.errors)}, rejects_scan = ${string(rejects.scans)}, rejects_limit = 1000`
    : sql``
  const line = new SqlText(String(lineBytes(source.options.memory)))
  return sql`read_csv([${join(source.files.map(string))}], auto_detect = false, header = true, skip = ${new SqlText(String(source.dialect.blankLinesBefore))}, delim = ${string(source.dialect.delimiter)}, quote = ${string(source.dialect.quote)}, escape = ${string(source.dialect.quote)}, columns = {${join(columns)}}, nullstr = [${join(nulls)}], allow_quoted_nulls = false, compression = ${string(source.compression)}, hive_partitioning = false, max_line_size = ${line}, buffer_size = ${line}${store})`
}

/** Bytes of the longest line, and of a block. Longer ones are left to the reader that keeps every row. */
const lineBytes = (memory = Infinity): number =>
  Math.floor(Math.max(shortestLine, Math.min(longestLine, memory / blocksInMemory)))

export interface Rejects {
  readonly errors: string
  readonly scans: string
}

export const dropRejects = ({ errors, scans }: Rejects): readonly SqlText[] => [
  sql`DROP TABLE IF EXISTS ${identifier(errors)}`,
  sql`DROP TABLE IF EXISTS ${identifier(scans)}`,
]
