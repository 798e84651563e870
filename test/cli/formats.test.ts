import {
  Bool,
  CompressionType,
  compressionRegistry,
  DateDay,
  Dictionary,
  Float64,
  Int32,
  Int64,
  Table,
  tableToIPC,
  Utf8,
  vectorFromArray,
} from 'apache-arrow'
import lz4 from 'lz4js'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { folder, rows, type Folder } from './runCli.ts'

const count = 3000
const types = ['integer', 'float', 'string', 'boolean', 'date', 'integer', 'null']
const select = `SELECT (i * 7) % 91 AS n, i / 8.0::DOUBLE AS x, 'k' || (i % 5) AS k, i % 2 = 0 AS b,
  DATE '2020-01-01' + (i % 300)::INT AS d, CASE WHEN i % 4 > 0 THEN i % 9 END AS holes, NULL::DOUBLE AS none
  FROM range(${count}) r(i)`

/** The same rows for Arrow. */
const each = <T>(value: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => value(i))
const arrow = new Table({
  n: vectorFromArray(
    each((i) => BigInt((i * 7) % 91)),
    new Int64(),
  ),
  x: vectorFromArray(
    each((i) => i / 8),
    new Float64(),
  ),
  k: vectorFromArray(
    each((i) => `k${i % 5}`),
    new Dictionary(new Utf8(), new Int32()),
  ),
  b: vectorFromArray(
    each((i) => i % 2 === 0),
    new Bool(),
  ),
  d: vectorFromArray(
    each((i) => new Date(Date.UTC(2020, 0, 1 + (i % 300)))),
    new DateDay(),
  ),
  holes: vectorFromArray(
    each((i) => (i % 4 > 0 ? i % 9 : null)),
    new Int32(),
  ),
  none: vectorFromArray(
    each(() => null),
    new Float64(),
  ),
})

compressionRegistry.set(CompressionType.LZ4_FRAME, { encode: (data) => lz4.compress(data) })

const copy =
  (options: string) =>
  (data: Folder, name: string): Promise<void> =>
    data.duckdb(`COPY (${select}) TO '$/${name}' (${options})`)

const ipc =
  (kind: 'file' | 'stream', compression: CompressionType | null = null) =>
  (data: Folder, name: string): void =>
    data.write(name, tableToIPC(arrow, kind, compression))

/** A file that Polars wrote, by `polars/make.py`. */
const polars =
  (file: string) =>
  (data: Folder, name: string): void =>
    data.write(name, readFileSync(new URL(`polars/${file}`, import.meta.url)))

const formats: Readonly<Record<string, (data: Folder, name: string) => Promise<void> | void>> = {
  'x.csv': copy('FORMAT csv'),
  'x.csv.gz': copy('FORMAT csv, COMPRESSION gzip'),
  'x.csv.zst': copy('FORMAT csv, COMPRESSION zstd'),
  'semicolons.txt': copy(`FORMAT csv, DELIMITER ';'`),
  'x.tsv': copy(`FORMAT csv, DELIMITER '\t'`),
  'x.tsv.gz': copy(`FORMAT csv, DELIMITER '\t', COMPRESSION gzip`),
  'snappy.parquet': copy('FORMAT parquet, COMPRESSION snappy'),
  'zstd.parquet': copy('FORMAT parquet, COMPRESSION zstd'),
  'gzip.parquet': copy('FORMAT parquet, COMPRESSION gzip'),
  'brotli.parquet': copy('FORMAT parquet, COMPRESSION brotli'),
  'lz4.parquet': copy('FORMAT parquet, COMPRESSION lz4_raw'),
  'plain.parquet': copy('FORMAT parquet, COMPRESSION uncompressed, ROW_GROUP_SIZE 2048'),
  'parquet-without-its-name': copy('FORMAT parquet'),
  'array.json': copy('FORMAT json, ARRAY true'),
  'x.ndjson': copy('FORMAT json'),
  'x.jsonl.gz': copy('FORMAT json, COMPRESSION gzip'),
  'x.json.zst': copy('FORMAT json, COMPRESSION zstd'),
  'x.arrow': ipc('file'),
  'x.arrows': ipc('stream'),
  'x.feather': ipc('file'),
  'lz4.feather': ipc('file', CompressionType.LZ4_FRAME),
  'lz4.arrows': ipc('stream', CompressionType.LZ4_FRAME),
  'polars-lz4.feather': polars('lz4.feather'),
  'polars-zstd.feather': polars('zstd.feather'),
  'arrow-file-without-its-name': ipc('file'),
  'arrow-stream-without-its-name': ipc('stream'),
}

test.each(Object.entries(formats))('%s has the rows, types and values of a CSV file', async (name, make) => {
  const data = folder()
  await make(data, name)
  await copy('FORMAT csv')(data, 'reference.csv')
  const { code, report } = await data.report('--reference', 'reference.csv', '--sample', name)
  expect(report.inputs.sample.rows).toBe(count)
  expect(report.inputs.sample.columns.map(({ type }) => type)).toEqual(types)
  const statistics = report.results.flatMap(({ test }) => (test ? [test.statistic] : []))
  expect(statistics).toEqual([0, 0, 0, 0, 0, 0])
  expect(report.status).toBe('pass')
  expect(code).toBe(0)
})

test.each(['x.feather', 'lz4.feather', 'polars-zstd.feather'])(
  '%s cut off anywhere cannot be read',
  async (name) => {
    const whole = folder()
    await formats[name]!(whole, name)
    const bytes = readFileSync(join(whole.path, name))
    for (const share of [0.001, 0.1, 0.5, 0.99]) {
      const data = folder({ 'x.arrow': bytes.subarray(0, Math.floor(bytes.length * share)) })
      const { code, stderr } = await data.run('--reference', 'x.arrow', '--sample', 'x.arrow')
      expect(stderr).toMatch(
        /^validate: x\.arrow (is damaged or cut off|could not be read as arrow|holds no Arrow data)/,
      )
      expect(code).toBe(3)
    }
  },
)

test('JSON with a text in row 30,001 of numbers is told by its row', async () => {
  const data = folder({
    'r.ndjson': rows(30_100, (i) => `{"n":${i % 97}}\n`).join(''),
    's.ndjson': rows(30_100, (i) => (i === 30_000 ? '{"n":"abc"}\n' : `{"n":${i % 97}}\n`)).join(''),
  })
  const { code, report } = await data.report('--reference', 'r.ndjson', '--sample', 's.ndjson')
  const failed = report.results.filter(({ status }) => status === 'fail')
  expect(failed.map(({ message }) => message)).toEqual(['1 of 30,100 values is not of type integer'])
  expect(failed[0]?.unexpected?.examples).toEqual([{ row: 30_001, value: 'abc' }])
  expect(code).toBe(1)
})

test('every record of NDJSON is a row, blank lines are none', async () => {
  const data = folder({
    'x.ndjson': '{"n":1}\n\n{"n":2}\n{"n":null}\n{}\n',
    'suite.yaml': 'columns:\n  n:\n',
  })
  const { code, report } = await data.report('--suite', 'suite.yaml', '--sample', 'x.ndjson')
  expect(report.inputs.sample.rows).toBe(4)
  expect(code).toBe(0)
})
