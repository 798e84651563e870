import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { resolve } from '../../../../src/artifacts/resolve.ts'
import type { Engine } from '../../../../src/core/engine.ts'
import { duckdbEngine } from '../../../../src/engines/duckdb/duckdbEngine.ts'
import { openSession } from '../../../../src/engines/duckdb/session.ts'
import { column } from '../../../../src/sql/ast.ts'
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

it('leaves out the unnamed index of pandas', async () => {
  const pandas = JSON.stringify({ index_columns: ['__index_level_0__', 'key'] })
  const bytes = await parquetOf(
    'SELECT 1 AS a, 2 AS key, 3 AS __index_level_0__',
    `, KV_METADATA { pandas: '${pandas}' }`,
  )
  const { columns, notes } = (await opened(bytes)).tables.get('sample')!
  expect({ names: columns.map(({ name }) => name), notes }).toEqual({
    names: ['a', 'key'],
    notes: ["the index of pandas isn't a column: __index_level_0__"],
  })
})
