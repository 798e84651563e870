import { UsageError } from '../../../errors/usageError.ts'
import { identifier, join, sql, SqlText, string } from '../../../sql/sqlText.ts'
import type { Compression } from '../csv/compression.ts'
import { nameColumns } from '../csv/nameColumns.ts'
import { hasColumns, hasRows, shapeAt } from './jsonRecords.ts'
import type { JsonShape } from './jsonShape.ts'
import { jsonType } from './jsonType.ts'
import { mergeShapes } from './mergeShapes.ts'

/** A column of JSON data. */
export interface JsonColumn {
  /** Name in the data. */
  readonly name: string
  /** Name in DuckDB. */
  readonly stored: string
  readonly shape: JsonShape
  readonly type: string
}

export interface JsonRows {
  readonly columns: readonly JsonColumn[]
  /** A SELECT of all columns by their stored names. */
  readonly select: SqlText
}

export interface JsonSource {
  readonly files: readonly string[]
  readonly format: 'array' | 'auto'
  readonly shape: JsonShape
  readonly compression: Compression | 'auto'
  /** Bytes of the longest object, or more. */
  readonly longest: number
  /** Where the rows are in the one document of a file; null where each document is a row. */
  readonly records: string | null
}

/** The rows of JSON files. */
export function jsonRows(source: JsonSource): JsonRows {
  const { shape, records } = source
  if (records === null) return rowsOf(source)
  const path = records === '.' ? [] : records.split('.')
  const found = shapeAt(shape, path)
  if (found && hasRows(found)) {
    const rows = sql`(SELECT unnest(json -> ${string(`${jsonPath(path)}[*]`)}) AS json FROM ${documents(source)})`
    return extracted(found.items!.keys, rows)
  }
  if (found && hasColumns(found)) return columnWise(source, path, found)
  throw new UsageError(
    `--records ${records}: expected a list of objects there, or an object with a list for each column.`,
  )
}

function rowsOf(source: JsonSource): JsonRows {
  const { keys } = source.shape
  const columns = columnsOf(keys)
  const isPlain = columns.every(({ stored }) => keys.has(stored)) && columns.length > 0
  if (!isPlain) return extracted(keys, documents(source))
  const types = columns.map(({ stored, type }) => sql`${identifier(stored)}: ${string(type)}`)
  return { columns, select: sql`SELECT * FROM ${read(source, 'true', join(types))}` }
}

/** Names in the reader of JSON. */
const duckdbNames = { auto: 'auto_detect', none: 'uncompressed', gzip: 'gzip', zstd: 'zstd' } as const

const documents = (source: JsonSource): SqlText => read(source, 'false', sql`json: 'JSON'`)

/** DuckDB allots twice this for each thread, and 32 MiB at least. */
const objectSize = (longest: number): SqlText =>
  new SqlText(String(Math.min(Math.max(longest, 16 * 2 ** 20), 2 ** 31 - 1)))

const read = (
  { files, format, compression, longest }: JsonSource,
  records: string,
  columns: SqlText,
): SqlText =>
  sql`read_json([${join(files.map(string))}], format = ${string(format)}, records = ${string(records)}, columns = {${columns}}, compression = ${string(duckdbNames[compression])}, maximum_object_size = ${objectSize(longest)})`

function columnsOf(keys: ReadonlyMap<string, JsonShape>): readonly JsonColumn[] {
  const { names, stored } = nameColumns([...keys.keys()])
  return [...keys.values()].map((shape, i) => ({
    name: names[i]!,
    stored: stored[i]!,
    shape,
    type: jsonType(shape),
  }))
}

/** Columns of a relation of objects in a column `json`, key by key: DuckDB's reader folds case in keys. */
function extracted(keys: ReadonlyMap<string, JsonShape>, from: SqlText): JsonRows {
  const columns = columnsOf(keys)
  const names = [...keys.keys()]
  const items = columns.map(
    ({ stored, type }, i) => sql`${typed(sql`json`, pointer(names[i]!), type)} AS ${identifier(stored)}`,
  )
  return { columns, select: sql`SELECT ${join(items)} FROM ${from}` }
}

/** One object with the values of each column: `{"a": [1, 2]}`, or `{"a": {"0": 1, "1": 2}}` as pandas writes it. */
function columnWise(source: JsonSource, path: readonly string[], found: JsonShape): JsonRows {
  const values = new Map(
    [...found.keys].map(([key, shape]) => [key, shape.items ?? mergeShapes(shape.keys.values())]),
  )
  const columns = columnsOf(values)
  const lists = [...found.keys].map(([key, { lists }], i) => {
    const at = jsonPath([...path, key])
    return sql`json -> ${string(`${at}${lists > 0 ? '[*]' : '.*'}`)} AS ${identifier(columns[i]!.stored)}`
  })
  const stored = columns.map((column) => identifier(column.stored))
  const cells = stored.map((name) => sql`unnest(${name}) AS ${name}`)
  const isEven = sql`len(list_distinct([${join(stored.map((name) => sql`len(${name})`))}])) = 1 OR error(${string(unevenColumns)})`
  const items = columns.map(
    ({ stored, type }) => sql`${typed(identifier(stored), '', type)} AS ${identifier(stored)}`,
  )
  return {
    columns,
    select: sql`SELECT ${join(items)} FROM (SELECT ${join(cells)} FROM (SELECT ${join(lists)} FROM ${documents(source)}) WHERE ${isEven})`,
  }
}

/** DuckDB would fill the shorter ones up. */
const unevenColumns = 'its columns have different numbers of values'

const typed = (json: SqlText, at: string, type: string): SqlText =>
  type === 'VARCHAR'
    ? sql`(${json} ->> ${string(at)})`
    : sql`CAST((${json} -> ${string(at)}) AS ${new SqlText(type)})`

/** A JSON pointer takes any key; a path takes a list of values. */
const pointer = (key: string): string => `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`

const jsonPath = (keys: readonly string[]): string => `$${keys.map((key) => `."${key}"`).join('')}`
