import { Bool, Float64, Int64, Table, tableFromIPC, tableToIPC, Utf8, vectorFromArray } from 'apache-arrow'
import { describe, expect, test } from 'vitest'
import { csv, folder, rows, type Folder } from './runCli.ts'

const count = 3000
const select = `SELECT (i * 7) % 91 AS n, i / 8.0::DOUBLE AS x, 'k' || (i % 5) AS k, i % 2 = 0 AS b,
  DATE '2020-01-01' + (i % 300)::INT AS d, CASE WHEN i % 4 > 0 THEN i % 9 END AS holes FROM range(${count}) r(i)`
const types = ['integer', 'float', 'string', 'boolean', 'date', 'integer']

const copies: Readonly<Record<string, string>> = {
  'x.csv': '',
  'x.tsv': `DELIMITER '\t'`,
  'x.csv.gz': 'COMPRESSION gzip',
  'x.csv.zst': 'COMPRESSION zstd',
  'x.tsv.gz': `DELIMITER '\t', COMPRESSION gzip`,
  'snappy.parquet': 'COMPRESSION snappy',
  'zstd.parquet': 'COMPRESSION zstd',
  'gzip.parquet': 'COMPRESSION gzip',
  'brotli.parquet': 'COMPRESSION brotli',
  'lz4.parquet': 'COMPRESSION lz4_raw',
  'plain.parquet': 'COMPRESSION uncompressed, ROW_GROUP_SIZE 2048',
  'array.json': 'ARRAY true',
  'x.ndjson': 'FORMAT json',
  'x.jsonl.gz': 'FORMAT json, COMPRESSION gzip',
  'x.json.zst': 'FORMAT json, COMPRESSION zstd',
}

const copy = (data: Folder, name: string, options: string): Promise<void> =>
  data.duckdb(`COPY (${select}) TO '$/${name}'${options === '' ? '' : ` (${options})`}`)

test.each(Object.entries(copies))(
  '%s has the rows, types and values of the CSV file',
  async (name, options) => {
    const data = folder()
    await copy(data, name, options)
    await copy(data, 'reference.csv', '')
    const { code, report } = await data.report('--reference', 'reference.csv', '--sample', name)
    expect(report.inputs.sample.rows).toBe(count)
    expect(report.inputs.sample.columns.map(({ type }) => type)).toEqual(types)
    const statistics = report.results.flatMap(({ test }) => (test ? [test.statistic] : []))
    expect(statistics).toEqual([0, 0, 0, 0, 0, 0])
    expect(report.status).toBe('pass')
    expect(code).toBe(0)
  },
)

describe('Arrow', () => {
  const arrow = new Table({
    n: vectorFromArray(BigInt64Array.from({ length: count }, (_, i) => BigInt((i * 7) % 91))),
    x: vectorFromArray(Float64Array.from({ length: count }, (_, i) => i / 8)),
    k: vectorFromArray(
      rows(count, (i) => `k${i % 5}`),
      new Utf8(),
    ),
    b: vectorFromArray(
      Array.from({ length: count }, (_, i) => i % 2 === 0),
      new Bool(),
    ),
    holes: vectorFromArray(
      Array.from({ length: count }, (_, i) => (i % 4 > 0 ? BigInt(i % 9) : null)),
      new Int64(),
    ),
    empty: vectorFromArray(
      Array.from({ length: count }, () => null),
      new Float64(),
    ),
  })

  test.each<[name: string, kind: 'file' | 'stream']>([
    ['x.arrow', 'file'],
    ['x.feather', 'file'],
    ['x.arrows', 'stream'],
    ['without-a-name-that-tells', 'file'],
    ['stream-without-a-name-that-tells', 'stream'],
  ])('%s (%s) has the rows, types and values of the CSV file', async (name, kind) => {
    const data = folder({ [name]: tableToIPC(arrow, kind) })
    await copy(data, 'reference.csv', '')
    const { code, report } = await data.report(
      ...['--reference', 'reference.csv', '--sample', name, '--columns', 'n,x,k,b,holes'],
    )
    expect(report.inputs.sample).toMatchObject({ rows: count, format: 'arrow' })
    expect(report.inputs.sample.columns.map(({ type }) => type)).toEqual([
      ...['integer', 'float', 'string', 'boolean', 'integer', 'float'],
    ])
    expect(report.results.flatMap(({ test }) => (test ? [test.statistic] : []))).toEqual([0, 0, 0, 0, 0, 0])
    expect(code).toBe(0)
  })

  test('a file that is cut off anywhere cannot be read', async () => {
    const bytes = tableToIPC(arrow, 'file')
    expect(tableFromIPC(bytes).numRows).toBe(count)
    for (const share of [0.001, 0.1, 0.5, 0.99]) {
      const data = folder({ 'x.arrow': bytes.subarray(0, Math.floor(bytes.length * share)) })
      const { code, stderr } = await data.run('--reference', 'x.arrow', '--sample', 'x.arrow')
      expect(stderr).toMatch(/^validate: x\.arrow (could not be read as arrow|holds no Arrow data)/)
      expect(code).toBe(3)
    }
  })
})

const part = (first: number, size: number): string =>
  csv(
    'n,k',
    rows(size, (i) => `${(first + i) % 50},k${i % 3}`),
  )

describe('a glob', () => {
  test('reads its files as one table', async () => {
    const data = folder({ 'all.csv': part(0, 500), 'p/1.csv': part(0, 200), 'p/2.csv': part(200, 300) })
    const { code, report } = await data.report('--reference', 'all.csv', '--sample', 'p/*.csv')
    expect(report.inputs.sample).toMatchObject({ rows: 500, ref: 'p/*.csv' })
    expect(report.status).toBe('pass')
    expect(code).toBe(0)
  })

  test('of files with different headers names both files and both headers', async () => {
    const data = folder({ 'all.csv': part(0, 9), 'p/1.csv': part(0, 9), 'p/2.csv': 'k,n\nk1,1\n' })
    const { code, stderr } = await data.run('--reference', 'all.csv', '--sample', 'p/*.csv')
    expect(stderr).toBe(
      'validate: the files of p/*.csv have different columns: p/2.csv has k, n, the files before it have n, k\n',
    )
    expect(code).toBe(3)
  })

  test('of files of two formats names both files', async () => {
    const data = folder({ 'all.csv': part(0, 9), 'p/1.csv': part(0, 9), 'p/2.json': '[{"n":1}]' })
    const { code, stderr } = await data.run('--reference', 'all.csv', '--sample', 'p/*')
    expect(stderr).toBe(
      'validate: the files of p/* are not of one format: p/1.csv is csv, p/2.json is json\n',
    )
    expect(code).toBe(3)
  })

  test('of Parquet files whose types differ rounds nothing', async () => {
    const data = folder()
    await data.duckdb(
      `COPY (SELECT i::INT AS a FROM range(10) r(i)) TO '$/1.parquet'`,
      `COPY (SELECT i + 0.5::DOUBLE AS a FROM range(10) r(i)) TO '$/2.parquet'`,
    )
    const { code, stderr } = await data.run('--reference', '*.parquet', '--sample', '1.parquet')
    expect(stderr).toBe(
      'validate: 2.parquet has other columns or types than 1.parquet: a DOUBLE against a INTEGER\n',
    )
    expect(code).toBe(3)
  })

  test('of many JSON files sees what only the last one has', async () => {
    const data = folder()
    for (let i = 10; i < 50; i++) data.write(`${i}.json`, i === 49 ? '{"a":1.5,"late":true}' : '{"a":1}')
    data.write('suite.yaml', 'columns:\n  a:\n  late: { type: boolean }\n')
    const { code, report } = await data.report('--suite', 'suite.yaml', '--sample', '*.json')
    expect(report.inputs.sample).toMatchObject({ rows: 40 })
    expect(report.inputs.sample.columns).toMatchObject([
      { name: 'a', type: 'float' },
      { name: 'late', type: 'boolean' },
    ])
    expect(code).toBe(0)
  })

  test('is not what a name with brackets means where such a file is', async () => {
    const data = folder({ 'data[1].csv': part(0, 9), 'data1.csv': part(0, 5) })
    const { report } = await data.report('--reference', 'data1.csv', '--sample', 'data[1].csv')
    expect(report.inputs.sample.rows).toBe(9)
  })
})

describe('standard input', () => {
  test.each(['csv', 'ndjson'])('is read as the %s that it is', async (extension) => {
    const text = {
      csv: part(0, 200),
      ndjson: rows(200, (i) => `{"n":${i % 50},"k":"k${i % 3}"}\n`).join(''),
    }[extension]!
    const data = folder({ 'reference.csv': part(0, 200) })
    const { code, stdout } = await data.runWith(text, '--reference', 'reference.csv', '--sample', '-')
    expect(stdout).toMatch(/sample +- +200 rows · 2 columns/)
    expect(stdout).toContain('PASS')
    expect(code).toBe(0)
  })

  test('is called so where it cannot be read', async () => {
    const data = folder({ 'reference.csv': part(0, 200) })
    const args = ['--reference', 'reference.csv', '--sample', '-']
    const empty = await data.runWith('', ...args)
    expect(empty.stderr).toBe(
      'validate: standard input is empty: a CSV file starts with a line of column names\n',
    )
    expect(empty.code).toBe(3)
    const packed = await data.runWith(Buffer.from('1f8b0800', 'hex'), ...args)
    expect(packed.stderr).toMatch(/^validate: standard input is compressed by gzip/)
    expect(packed.code).toBe(3)
    const parquet = await data.runWith('PAR1 and no more', ...args)
    expect(parquet.stderr).toMatch(/^validate: .*'standard input'/)
    expect(parquet.code).toBe(3)
  })

  test('may be said to be of a format', async () => {
    const data = folder({ 'reference.csv': 'n\n1\n' })
    const { code, stderr } = await data.runWith(
      'n\n1\n',
      '--reference',
      'reference.csv',
      '--sample',
      '-',
      '--format',
      'parquet',
    )
    expect(stderr).toMatch(/^validate: /)
    expect(code).toBe(3)
  })
})

test('JSON with a text in row 30,001 of numbers is told by its row', async () => {
  const data = folder({
    'r.ndjson': rows(30_100, (i) => `{"n":${i % 97}}\n`).join(''),
    's.ndjson': rows(30_100, (i) => (i === 30_000 ? '{"n":"abc"}\n' : `{"n":${i % 97}}\n`)).join(''),
  })
  const { code, report } = await data.report('--reference', 'r.ndjson', '--sample', 's.ndjson')
  const failed = report.results.filter(({ status }) => status === 'fail')
  expect(failed.map(({ message }) => message)).toEqual([
    expect.stringMatching(
      /column "n" is read as text because 1 of its 30,100 values is no number \(row 30001\)/,
    ),
    '1 of 30,100 values is no integer',
  ])
  expect(failed[1]?.unexpected?.examples).toEqual([{ row: 30_001, value: 'abc' }])
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
