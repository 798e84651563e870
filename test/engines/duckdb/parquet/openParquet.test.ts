import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Field, Int64, Int8, Schema, Table, tableToIPC, type DataType } from 'apache-arrow'
import { expect, it, onTestFinished } from 'vitest'
import { resolve } from '../../../../src/artifacts/resolve.ts'
import type { Engine } from '../../../../src/core/engine.ts'
import { duckdbEngine } from '../../../../src/engines/duckdb/duckdbEngine.ts'
import { openSession } from '../../../../src/engines/duckdb/session.ts'
import { column } from '../../../../src/sql/ast.ts'
import type { Column } from '../../../../src/sql/column.ts'
import { sql, SqlText, string } from '../../../../src/sql/sqlText.ts'

/** `a: [1, 2, 3]` of PyArrow, with `write_page_checksum`. DuckDB writes no checksums. */
const checksummed = [
  'UEFSMRUAFSQVJBX9t4m1DhwVBhUAFQYVBhwAAAACAAAABgEBAAAAAgAAAAMAAAAVBBksNQAYBnNjaGVtYRUCABUCJQIYAWEA',
  'FgYZHBkcJgAcFQIZJQYAGRgBYRUAFgYWVhZWJghJHBUAFQAVAgA8KQYZJgAGAAAAFlYWBiYIFlYAKCBwYXJxdWV0LWNwcC1h',
  'cnJvdyB2ZXJzaW9uIDI2LjAuMRkcHAAAAHoAAABQQVIx',
].join('')

/** `d: [1.50]` as decimal256(60, 2), of PyArrow. */
const wideDecimal = [
  'UEFSMRUAFUAVQCwVAhUAFQYVBhwAAAACAAAAAgEAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAlhUEGSw1ABgGc2NoZW1hFQIA',
  'FQ4VNBUCGAFkJQoVBBV4LFwVBBV4AAAAFgIZHBkcJgAcFQ4ZJQYAGRgBZBUAFgIWZhZmJghJHBUAFQAVAgA8KQYZJgACAAAA',
  'FmYWAiYIFmYAKCBwYXJxdWV0LWNwcC1hcnJvdyB2ZXJzaW9uIDI2LjAuMRkcHAAAAIoAAABQQVIx',
].join('')

/** `t: [2024-01-01 01:02:03.000004]` as INT96, of PyArrow. */
const int96 = [
  'UEFSMRUAFSQVJCwVAhUAFQYVBhwAAAACAAAAAgGgvRfUYgMAAJeKJQAVBBksNQAYBnNjaGVtYRUCABUGJQIYAXQAFgIZHBkcJgAc',
  'FQYZJQYAGRgBdBUAFgIWShZKJghJHBUAFQAVAgA8KQYZJgACAAAAFkoWAiYIFkoAKCBwYXJxdWV0LWNwcC1hcnJvdyB2ZXJzaW9u',
  'IDI2LjAuMRkcHAAAAHoAAABQQVIx',
].join('')

/** `t: [00:00:00.000000001]` as TIME(NANOS), of PyArrow. */
const timeOfNanoseconds = [
  'UEFSMRUAFRwVHCwVAhUAFQYVBhwAAAACAAAAAgEBAAAAAAAAABUEGSw1ABgGc2NoZW1hFQIAFQQlAhgBdGx8Ehw8AAAAAAAWAhkc',
  'GRwmABwVBBklBgAZGAF0FQAWAhZCFkImCEkcFQAVABUCADwpBhkmAAIAAAAWQhYCJggWQgAoIHBhcnF1ZXQtY3BwLWFycm93IHZl',
  'cnNpb24gMjYuMC4xGRwcAAAAgwAAAFBBUjE=',
].join('')

/** Columns `a: [1]`, `a: [2]` and `'': [3]`, of PyArrow. */
const repeatedNames = [
  'UEFSMRUAFRwVHCwVAhUAFQYVBhwAAAACAAAAAgEBAAAAAAAAABUAFRwVHCwVAhUAFQYVBhwAAAACAAAAAgECAAAAAAAAABUAFRwV',
  'HCwVAhUAFQYVBhwAAAACAAAAAgEDAAAAAAAAABUEGUw1ABgGc2NoZW1hFQYAFQQlAhgBYQAVBCUCGAFhABUEJQIYAAAWAhkcGTwm',
  'ABwVBBklBgAZGAFhFQAWAhZCFkImCEkcFQAVABUCADwpBhkmAAIAAAAmABwVBBklBgAZGAFhFQAWAhZCFkImSkkcFQAVABUCADwp',
  'BhkmAAIAAAAmABwVBBklBgAZGAAVABYCFkIWQiaMAUkcFQAVABUCADwpBhkmAAIAAAAWxgEWAiYIFsYBACggcGFycXVldC1jcHAt',
  'YXJyb3cgdmVyc2lvbiAyNi4wLjEZPBwAABwAABwAAADlAAAAUEFSMQ==',
].join('')

/** `s: [{'a': 1, 'A': 2}]`, of PyArrow. */
const foldedFields = [
  'UEFSMRUAFRwVHCwVAhUAFQYVBhwAAAACAAAAAgIBAAAAAAAAABUAFRwVHCwVAhUAFQYVBhwAAAACAAAAAgICAAAAAAAAABUEGUw1ABgG',
  'c2NoZW1hFQIANQIYAXMVBAAVBCUCGAFhABUEJQIYAUEAFgIZHBksJgAcFQQZJQYAGSgBcwFhFQAWAhZCFkImCEkcFQAVABUCADwpBhk2',
  'AAACAAAAJgAcFQQZJQYAGSgBcwFBFQAWAhZCFkImSkkcFQAVABUCADwpBhk2AAACAAAAFoQBFgImCBaEAQAoIHBhcnF1ZXQtY3BwLWFy',
  'cm93IHZlcnNpb24gMjYuMC4xGSwcAAAcAAAAvwAAAFBBUjE=',
].join('')

/** `i: [-2]` as Int128, of Polars. */
const int128 = [
  'UEFSMRUAFSwVLCwVAhUAFQYVBgAAAgAAAAIB/v///////////////////xUOGSUABhkYAWkVABYCFk4WTiYIABkcFggVThYAAAAVAhks',
  'SARyb290FQIAFQ4VIBUCGAFpABYCGRwZHCZWHBUOGSUABhkYAWkVABYCFk4WTiYIABaAARUUABZOFgImCBZOFAAAGRwYDEFSUk9XOnNj',
  'aGVtYRioAS8vLy8vM1lBQUFBRUFBQUE4di8vL3hRQUFBQUVBQUVBQUFBS0FBc0FDQUFLQUFRQStQLy8vd3dBQUFBSUFBZ0FBQUFFQUFF',
  'QUFBQUVBQUFBN1AvLy96Z0FBQUFnQUFBQUdBQUFBQUVDQUFBUUFCSUFCQUFRQUJFQUNBQUFBQXdBQUFBQUFQVC8vLytBQUFBQUFRQUFB',
  'QWdBQ1FBRUFBZ0FBUUFBQUdrQQAYTlBvbGFycyAocHl0aG9uKSB2ZXJzaW9uIDIuMS4wIChidWlsZCA3ZjkwMmJkM2ZmZDI3ZmY4MmQx',
  'NDI3OGEwOWEyOTVmZjJmN2FlZDkyKRkcHAAAAFgBAABQQVIx',
].join('')

async function folderFor(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'touchstone-test-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

async function opened(bytes: Uint8Array): Promise<Engine> {
  const file = join(await folderFor(), 'sample.parquet')
  await writeFile(file, bytes)
  const engine = await duckdbEngine(new Map([['sample', await resolve(file)]]))
  onTestFinished(() => engine.close())
  return engine
}

async function parquetOf(select: string, options = ''): Promise<Buffer> {
  const file = join(await folderFor(), 'made.parquet')
  const session = await openSession()
  await session.run(
    sql`COPY (${new SqlText(select)}) TO ${string(file)} (FORMAT parquet${new SqlText(options)})`,
  )
  await session.close()
  return readFile(file)
}

const namesOf = (columns: readonly Column[] = []): string[] => columns.map(({ name }) => name)

const cells = async (engine: Engine, name: string): Promise<unknown[]> =>
  (await engine.query('sample', { select: { value: column(name) } })).map(({ value }) => value)

it('a page is compared with its checksum', async () => {
  const bytes = Buffer.from(checksummed, 'base64')
  expect(await cells(await opened(bytes), 'a')).toEqual([1, 2, 3])
  const at = bytes.indexOf(Uint8Array.of(2, 0, 0, 0))
  bytes[at]! ^= 4
  await expect(opened(bytes)).rejects.toThrow(
    'is damaged: a page of column "a" in row group 0 doesn\'t have its checksum. Get the file again.',
  )
})

it('a decimal of more than 38 digits is rejected by name', async () => {
  await expect(opened(Buffer.from(wideDecimal, 'base64'))).rejects.toThrow(
    'column "d" is decimal(60, 2): decimals have at most 38 digits. Write it as text or as floats.',
  )
})

it('nanoseconds in UTC are kept', async () => {
  const bytes = await parquetOf("SELECT TIMESTAMP_NS '2023-11-14 22:13:20.123456789' AS t")
  const at = bytes.indexOf(Uint8Array.of(0x8c, 0x12, 0x1c, 0x3c))
  bytes[at + 1] = 0x11
  expect(at).toBeGreaterThan(0)
  expect(await cells(await opened(bytes), 't')).toEqual(['2023-11-14 22:13:20.123456789'])
})

it('a time of day in nanoseconds is rejected by name', async () => {
  await expect(opened(Buffer.from(timeOfNanoseconds, 'base64'))).rejects.toThrow(
    'column "t" has times of day in nanoseconds, which are cut to microseconds. Write them as microseconds or as text.',
  )
})

it('times of INT96 are read to the microsecond, with a note', async () => {
  const engine = await opened(Buffer.from(int96, 'base64'))
  expect(await cells(engine, 't')).toEqual(['2024-01-01 01:02:03.000004'])
  expect(engine.tables.get('sample')!.notes).toEqual([
    'column "t" is INT96 and read to the microsecond; digits beyond that are cut. To keep them, write it as TIMESTAMP(NANOS).',
  ])
})

it('times of INT96 in any part of a dataset are noted', async () => {
  const folder = await folderFor()
  await writeFile(join(folder, '1.parquet'), await parquetOf("SELECT TIMESTAMP '2024-01-01 00:00:00' AS t"))
  await writeFile(join(folder, '2.parquet'), Buffer.from(int96, 'base64'))
  const engine = await duckdbEngine(new Map([['sample', await resolve(folder)]]))
  onTestFinished(() => engine.close())
  expect(engine.tables.get('sample')!.notes).toEqual([
    'column "t" is INT96 and read to the microsecond; digits beyond that are cut. To keep them, write it as TIMESTAMP(NANOS).',
  ])
})

it('repeated and blank names are reported, and each column is its own', async () => {
  const engine = await opened(Buffer.from(repeatedNames, 'base64'))
  expect(await Promise.all(['a', 'a_1', 'column2'].map((name) => cells(engine, name)))).toEqual([
    [1],
    [2],
    [3],
  ])
  const { findings, notes } = engine.tables.get('sample')!
  expect({ findings, notes }).toEqual({
    findings: ['column name "a" is there more than once; column 2 is called "a_1"'],
    notes: ['column 3 has no name; it is called "column2"'],
  })
})

it('a time of day is text, as in CSV', async () => {
  const engine = await opened(await parquetOf("SELECT TIME '01:02:03.5' AS t"))
  expect(engine.tables.get('sample')!.columns).toMatchObject([{ name: 't', type: 'string' }])
  expect(await cells(engine, 't')).toEqual(['01:02:03.5'])
})

it('does not compare the index of pandas, which a suite can name', async () => {
  const pandas = JSON.stringify({ index_columns: ['__index_level_0__', 'key'] })
  const bytes = await parquetOf(
    'SELECT 1 AS a, 2 AS key, 3 AS __index_level_0__',
    `, KV_METADATA { pandas: '${pandas}' }`,
  )
  const engine = await opened(bytes)
  const { columns, fields, notes } = engine.tables.get('sample')!
  expect({ columns: namesOf(columns), fields: namesOf(fields), notes }).toEqual({
    columns: ['a'],
    fields: ['key', '__index_level_0__'],
    notes: ["the index of pandas isn't compared: key, __index_level_0__. To check it, name it in a suite."],
  })
  expect(await cells(engine, 'key')).toEqual([2])
})

it('a file of nothing but an index is compared', async () => {
  const pandas = JSON.stringify({ index_columns: ['key'] })
  const engine = await opened(await parquetOf('SELECT 2 AS key', `, KV_METADATA { pandas: '${pandas}' }`))
  expect(namesOf(engine.tables.get('sample')!.columns)).toEqual(['key'])
})

const withSchema = (field: Field): string =>
  `, KV_METADATA { 'ARROW:schema': '${Buffer.from(tableToIPC(new Table(new Schema([field])))).toString('base64')}' }`

const extended = (extension: string, type: DataType): Field =>
  new Field('v', type, true, new Map([['ARROW:extension:name', extension]]))

it('booleans that Arrow stores in a byte are booleans', async () => {
  const bytes = await parquetOf(
    'SELECT unnest([1, 0, NULL])::TINYINT AS v',
    withSchema(extended('arrow.bool8', new Int8())),
  )
  const engine = await opened(bytes)
  expect(engine.tables.get('sample')!).toMatchObject({ columns: [{ name: 'v', type: 'boolean' }], notes: [] })
  expect(await cells(engine, 'v')).toEqual([true, false, null])
})

it('other extensions of Arrow are reported', async () => {
  const bytes = await parquetOf('SELECT 600 AS v', withSchema(extended('pandas.period', new Int64())))
  expect((await opened(bytes)).tables.get('sample')!.notes).toEqual([
    'column "v" is of the Arrow extension type "pandas.period", and is read as it is stored: Int64.',
  ])
})

it('128-bit integers of Polars are reported', async () => {
  expect((await opened(Buffer.from(int128, 'base64'))).tables.get('sample')!.notes).toEqual([
    'column "i" has 16 bytes in each row, as Polars stores 128-bit integers, and is read as binary. Write integers as Decimal(38, 0).',
  ])
})

it('fields that differ only in case are rejected by name', async () => {
  await expect(opened(Buffer.from(foldedFields, 'base64'))).rejects.toThrow(
    'column "s" has the fields "a" and "A", which can\'t be distinguished. Rename one of them.',
  )
})
