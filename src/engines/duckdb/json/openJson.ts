import type { Column, Unread } from '../../../sql/column.ts'
import { readingOf, type Reading, type ValueKind } from '../../../core/reading.ts'
import { identifier, join, sql } from '../../../sql/sqlText.ts'
import { commonCompression } from '../csv/commonCompression.ts'
import { withMisfits } from '../csv/misfits.ts'
import { nearlyNumbers } from '../csv/nearlyNumbers.ts'
import { openBytes } from '../csv/openBytes.ts'
import type { OpenTable, OpenTableFunction } from '../openTable.ts'
import { rowNumber } from '../rowNumber.ts'
import type { Session } from '../session.ts'
import { castTimes } from '../types/castTimes.ts'
import { describeRelation, withNull } from '../types/describeRelation.ts'
import { inferenceCounts, inferredType } from '../types/inferTypes.ts'
import { withExactNames } from '../withExactNames.ts'
import { foldedKeys } from './foldedKeys.ts'
import { recordsInside, shapeAt } from './jsonRecords.ts'
import { jsonRows, type JsonColumn, type JsonSource } from './jsonRows.ts'
import { withLoadLimits } from './withLoadLimits.ts'
import { emptyShape, kindsOf, type JsonShape } from './jsonShape.ts'
import { markDecimals } from './markDecimals.ts'
import { quotedCopy } from './quotedCopy.ts'
import { shapeOfJson, type JsonFile } from './shapeOfJson.ts'
import { unkeptNumbers } from './unkeptNumbers.ts'
import { utf8Copies } from './utf8Copies.ts'
import { describeMalformed } from './describeMalformed.ts'
import { messageOf } from '../../../errors/messageOf.ts'

/**
 * JSON (an array of objects) and NDJSON are loaded once, with types that all values of all files have. A column of values
 * of several types is text.
 */
export const openJson: OpenTableFunction = async (session, table, { files }, options) => {
  const { records = null } = options
  const name = identifier(table)
  const source = await withDecimals(session, await sourceOf(await utf8Copies(session, files), files, records))
  const { columns, select } = jsonRows(source)
  await withLoadLimits(session, options, { ...source, columns: columns.length }, async () => {
    await session.run(sql`CREATE OR REPLACE TEMP TABLE ${name} AS ${select}`)
    await castTimes(session, table)
  }).catch((cause: unknown) => {
    throw new Error(describeMalformed(messageOf(cause), source.files, files), { cause })
  })
  const described = await describe(session, table, columns)
  const inside = records === null && source.documents === 1 ? recordsInside(source.shape) : null
  return withExactNames(
    inside === null ? described : unread(described, inside),
    columns.map((column) => column.name),
  )
}

interface Source extends JsonSource {
  readonly documents: number
}

/** The rows of files, which errors call by `names`. */
async function sourceOf(
  files: readonly string[],
  names: readonly string[],
  records: string | null,
): Promise<Source> {
  const shape = emptyShape()
  let format: JsonSource['format'] = 'array'
  let documents = 0
  let [largest, longest] = [0, 0]
  const layouts = new Set<JsonFile['layout']>()
  for (const [i, file] of files.entries()) {
    const name = names[i]!
    const bytes = countBytes(openBytes(file))
    const {
      layout,
      count,
      longest: row,
    } = await shapeOfJson(bytes.stream, shape).catch((cause: unknown) => {
      throw new Error(`${name}: ${messageOf(cause).replaceAll(file, name)}`, { cause })
    })
    if (count === 0 && layout === 'lines')
      throw new Error(`${name} is empty: expected an array of objects, or an object on each line`)
    if (layout === 'lines') format = 'auto'
    documents += count
    largest = Math.max(largest, bytes.count())
    longest = Math.max(longest, row)
    layouts.add(layout)
  }
  if (shape.keys.size === 0)
    throw new Error(
      `${names[0]!} has no columns: expected objects with keys, found ${documents === 0 ? 'an empty list' : 'none'}`,
    )
  const compression = await commonCompression(files)
  // Of files of both layouts, a list may be read as one value.
  return {
    files,
    format,
    shape,
    compression,
    longest: layouts.size > 1 ? largest : longest,
    records,
    documents,
  }
}

/** The same rows, where numbers with more digits than a float64 keeps are read as exact decimals. */
async function withDecimals(session: Session, source: Source): Promise<Source> {
  const { shape, records, files } = source
  const rows = records === null ? shape : shapeAt(shape, records.split('.'))?.items
  const marks = [...(rows?.keys.values() ?? [])].map(markDecimals)
  if (!marks.includes(true)) return source
  const copies: string[] = []
  for (const file of files) copies.push(await quotedCopy(session, file, shape))
  // A number and the comma behind it have two bytes, and two more with quotes.
  return { ...source, files: copies, compression: 'none', longest: 2 * source.longest }
}

/** Counts the bytes of a stream while they are read. */
function countBytes(stream: AsyncIterable<Uint8Array>): {
  readonly stream: AsyncIterable<Uint8Array>
  readonly count: () => number
} {
  let bytes = 0
  async function* counted(): AsyncIterable<Uint8Array> {
    for await (const block of stream) {
      bytes += block.length
      yield block
    }
  }
  return { stream: counted(), count: () => bytes }
}

async function describe(session: Session, table: string, columns: readonly JsonColumn[]): Promise<OpenTable> {
  const name = identifier(table)
  const mixed = columns
    .filter(({ shape, type }) => type === 'VARCHAR' && kindsOf(shape) > 1 && shape.numbers.count > 0)
    .map(({ stored }) => stored)
  const items = mixed.flatMap((column) => inferenceCounts(column))
  const [counted = {}] = await session.rows(sql`SELECT ${join([sql`count(*) AS n`, ...items])} FROM ${name}`)
  const rows = Number(counted['n'])
  const relation = { from: name, row: rowNumber(columns.map(({ stored }) => stored)) }
  const empty = columns.filter(({ shape }) => kindsOf(shape) === 0).map(({ stored }) => stored)
  const native = await describeRelation(session, name)
  const inferred = mixed.map((column) => inferredType(column, counted))
  const misfits = await nearlyNumbers(session, relation, mixed, inferred)
  return {
    columns: withMisfits(rows === 0 ? native : withNull(native, new Set(empty)), misfits),
    rows,
    readings: new Map(
      columns.map(({ stored, shape }) => [
        stored,
        readingOfShape(
          shape,
          native.find(({ name }) => name === stored),
        ),
      ]),
    ),
    findings: [...misfits.values()].map(({ finding }) => finding),
    notes: columns.flatMap(({ name, shape }) => [...unkeptNumbers(name, shape), ...foldedKeys(name, shape)]),
    relation,
  }
}

function readingOfShape(
  { strings, booleans, numbers, objects, lists }: JsonShape,
  column: Column | undefined,
): Reading {
  const { count, fractions } = numbers
  const kinds = {
    boolean: booleans,
    integer: count - fractions,
    decimal: fractions,
    [kindOfTexts(column)]: strings,
  }
  const values = strings + booleans + count + objects + lists
  return readingOf(values, { ...kinds, object: objects, list: lists })
}

/** Texts that are dates or times are read as such. */
function kindOfTexts(column: Column | undefined): ValueKind {
  if (column?.type === 'date') return 'date'
  if (column?.type !== 'timestamp') return 'text'
  return /ZONE/.test(column.nativeType) ? 'instant' : 'time'
}

const unread = (open: OpenTable, why: Unread): OpenTable => ({
  ...open,
  columns: open.columns.map((column): Column => ({ ...column, unread: why })),
  notes: [...(open.notes ?? []), why.why],
})
