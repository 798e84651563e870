import { expect, it } from 'vitest'
import { folder, type Folder } from '../cli/runCli.ts'
import { extensionHome, haveExtensions, load } from './extensions.ts'

const run = (at: Folder, reference: string, sample: string, ...args: string[]) =>
  at.runIn({ HOME: extensionHome }, '-r', reference, '-s', sample, ...args)

const orders = (factor: number, from = 0): string =>
  `SELECT range + ${from} AS id, range * ${factor} / 3e0 AS price, 'n' || range % 3 AS kind, DATE '2024-01-01' + CAST(range AS INTEGER) AS day FROM range(90)`

/** What CSV files of the same tables say, without where they are and how long it took. */
async function verdictOf(at: Folder, reference: string, sample: string, ...args: string[]) {
  const { code, stdout, stderr } = await run(at, reference, sample, ...args, '--json', '-')
  expect(stderr).toBe('')
  const { results, family, status } = JSON.parse(stdout) as Record<string, unknown>
  const text = JSON.stringify({ results, family, status }).replaceAll(/"nativeType":"[^"]*"/g, '')
  return { code, text }
}

it('a table of a DuckDB file is judged as the CSV file of it', async () => {
  const at = folder()
  await at.duckdb(
    "ATTACH '$/shop.duckdb' AS shop",
    `CREATE TABLE shop.a AS ${orders(1)}`,
    `CREATE TABLE shop.b AS ${orders(2, 1000)}`,
    'CREATE VIEW shop.qualified AS SELECT * FROM shop.b',
    'USE shop',
    'CREATE VIEW v AS SELECT * FROM b',
    'USE memory',
    "COPY shop.a TO '$/a.csv'",
    "COPY shop.b TO '$/b.csv'",
    'DETACH shop',
  )
  const ofFiles = await verdictOf(at, 'a.csv', 'b.csv')
  expect(ofFiles.code).toBe(1)
  expect(await verdictOf(at, 'duckdb:shop.duckdb?table=a', 'duckdb:shop.duckdb?table=b')).toEqual(ofFiles)
  expect(await verdictOf(at, 'a.csv', 'duckdb:shop.duckdb?table=main.v')).toEqual(ofFiles)
  expect(await verdictOf(at, 'a.csv', 'duckdb:shop.duckdb?table=qualified')).toEqual(ofFiles)
  expect(await verdictOf(at, 'duckdb:shop.duckdb?query=SELECT * FROM a', 'b.csv')).toEqual(ofFiles)
})

it('the report names the table, and two tables of one file are not the same data', async () => {
  const at = folder()
  await at.duckdb(
    "ATTACH '$/shop.duckdb' AS shop",
    `CREATE TABLE shop.a AS ${orders(1)}`,
    'CREATE TABLE shop.b AS FROM shop.a',
  )
  const { report } = await at.report('-r', 'duckdb:shop.duckdb?table=a', '-s', 'duckdb:shop.duckdb?table=b')
  expect(report.inputs.sample).toMatchObject({
    ref: 'duckdb:shop.duckdb?table=b',
    uri: `duckdb:file://${at.path}/shop.duckdb?table=b`,
    format: 'duckdb',
    rows: 90,
  })
  expect(report.inputs.sample.digest).toMatch(/^sha256:/)
  expect(report.warnings).toEqual([])
  const same = await at.report('-r', 'duckdb:shop.duckdb?table=a', '-s', 'duckdb:shop.duckdb?table=a')
  expect(same.report.warnings[0]).toMatch(/^reference and sample are the same bytes/)
})

it.each([
  ['duckdb:shop.duckdb?table=order', 3, 'no table "order"; did you mean "orders"?'],
  ['duckdb:shop.duckdb?table=twice', 3, 'table "twice" is in several schemas: s, t. Name one: s.twice'],
  ['duckdb:nope.duckdb?table=orders', 3, 'nope.duckdb: no such file'],
  ['duckdb:shop.duckdb', 2, 'duckdb:shop.duckdb: no table given. Add ?table=name, or ?query=SELECT …'],
  [
    'duckdb:shop.duckdb?tabel=orders',
    2,
    'unknown parameter "tabel" of a database; did you mean "table"?; expected table, query, sheet, version, sslmode',
  ],
  ['duckdb:shop.duckdb?table=a&query=FROM a', 2, "table and query of a database can't be used together"],
  ['duckdb:shop.duckdb?query=DROP TABLE orders', 3, 'could not be read as duckdb'],
  ['duckdb:x.csv?table=orders', 3, 'it is not a valid DuckDB database file'],
])('%s ends with exit code %d', async (ref, exit, message) => {
  const at = folder({ 'x.csv': 'a\n1\n' })
  await at.duckdb(
    "ATTACH '$/shop.duckdb' AS shop",
    `CREATE TABLE shop.orders AS ${orders(1)}`,
    'CREATE SCHEMA shop.s',
    'CREATE SCHEMA shop.t',
    'CREATE TABLE shop.s.twice AS SELECT 1 AS a',
    'CREATE TABLE shop.t.twice AS SELECT 1 AS a',
  )
  const { code, stderr } = await run(at, 'x.csv', ref)
  expect(stderr).toContain(message)
  expect(stderr.trim().split('\n')).toHaveLength(1)
  expect(code).toBe(exit)
})

it('a query may have quotes, blanks, & and percent signs, and %20 for a blank', async () => {
  const at = folder()
  await at.duckdb("ATTACH '$/shop.duckdb' AS shop", `CREATE TABLE shop.orders AS ${orders(1)}`)
  for (const query of [
    "SELECT * FROM orders WHERE kind LIKE '%1' AND (id & 1) = 1&sslmode=",
    "SELECT%20*%20FROM%20orders%20WHERE%20kind='n1'%20AND%20id%252=1",
  ]) {
    const { report } = await at.report(
      '-r',
      'duckdb:shop.duckdb?table=orders',
      '-s',
      `duckdb:shop.duckdb?query=${query}`,
    )
    expect(report.inputs.sample.rows).toBe(15)
  }
})

it('an extension that is missing is one sentence with the command, and nothing is fetched', async () => {
  const at = folder({ 'x.csv': 'a\n1\n', 'shop.db': 'SQLite format 3\0' })
  const { code, stderr } = await at.runIn({ HOME: at.path }, '-r', 'x.csv', '-s', 'sqlite:shop.db?table=a')
  expect(stderr).toBe(
    'validate: sqlite:shop.db?table=a could not be read as sqlite: the DuckDB extension "sqlite" isn\'t installed. Run: validate extensions install sqlite\n',
  )
  expect(code).toBe(3)
  expect(at.list('.')).toEqual(['shop.db', 'x.csv'])
})

it('validate extensions: lists them, and refuses unknown names and files', async () => {
  const at = folder({ 'x.duckdb_extension': 'no extension' })
  const listed = await at.runIn({ HOME: at.path }, 'extensions', 'list')
  expect(listed.stdout).toContain('postgres  -  Postgres (postgres://)\n')
  const unknown = await at.runIn({ HOME: at.path }, 'extensions', 'install', 'postgre')
  expect(unknown.stderr).toBe(
    'validate: unknown extension "postgre"; did you mean "postgres"?; expected postgres, mysql, sqlite, delta, iceberg, ducklake, avro, excel\n',
  )
  expect(unknown.code).toBe(2)
  const damaged = await at.runIn(
    { HOME: at.path },
    ...['extensions', 'install', 'sqlite', '--from', 'x.duckdb_extension'],
  )
  expect(damaged.stderr).toMatch(/^validate: can't install the DuckDB extension "sqlite": /)
  expect(damaged.code).toBe(3)
})

it.skipIf(!haveExtensions('sqlite'))('a table of SQLite is judged as the CSV file of it', async () => {
  const at = folder()
  await at.duckdb(
    ...load('sqlite'),
    "ATTACH '$/shop.db' AS shop (TYPE sqlite)",
    `CREATE TABLE shop.a AS SELECT * EXCLUDE (day) FROM (${orders(1)})`,
    `CREATE TABLE shop."the ""odd"" one" AS SELECT * EXCLUDE (day) FROM (${orders(2, 1000)})`,
    "COPY shop.a TO '$/a.csv'",
    `COPY shop."the ""odd"" one" TO '$/b.csv'`,
    'DETACH shop',
  )
  const ofFiles = await verdictOf(at, 'a.csv', 'b.csv')
  expect(await verdictOf(at, 'sqlite:shop.db?table=a', 'sqlite:shop.db?table="the ""odd"" one"')).toEqual(
    ofFiles,
  )
  expect(await verdictOf(at, 'sqlite:shop.db?query=SELECT * FROM a', 'b.csv')).toEqual(ofFiles)
  const missing = await run(at, 'a.csv', 'sqlite:shop.db?table=A')
  expect(missing.stderr).toContain('no table "A"; did you mean "a"?')
})

it.skipIf(!haveExtensions('sqlite'))('a file that is no SQLite database is one sentence', async () => {
  const { code, stderr } = await run(folder({ 'x.db': 'nothing of the kind' }), 'sqlite:x.db?table=a', 'x.db')
  expect(stderr).toBe('validate: sqlite:x.db?table=a could not be read as sqlite: file is not a database\n')
  expect(code).toBe(3)
})

it.skipIf(!haveExtensions('delta'))(
  'a Delta table is read at its newest version, or at the one that is named',
  async () => {
    const at = folder()
    const commit = (file: string, start = ''): string =>
      `${start}{"add":{"path":"${file}","partitionValues":{},"size":1,"modificationTime":1,"dataChange":true}}\n`
    const schema = JSON.stringify({
      type: 'struct',
      fields: ['id', 'price'].map((name) => ({ name, type: 'double', nullable: true, metadata: {} })),
    })
    const start = `{"protocol":{"minReaderVersion":1,"minWriterVersion":2}}\n{"metaData":{"id":"1","format":{"provider":"parquet","options":{}},"schemaString":${JSON.stringify(schema)},"partitionColumns":[],"configuration":{}}}\n`
    at.write('lake/_delta_log/00000000000000000000.json', commit('a.parquet', start))
    at.write('lake/_delta_log/00000000000000000001.json', commit('b.parquet'))
    for (const name of ['a', 'b'])
      await at.duckdb(
        `COPY (SELECT range::DOUBLE AS id, range / 3e0 AS price FROM range(50)) TO '$/lake/${name}.parquet'`,
      )
    const { stdout } = await run(at, 'delta:lake?version=0', 'lake', '--json', '-')
    expect(JSON.parse(stdout)).toMatchObject({
      inputs: {
        reference: { format: 'delta', rows: 50, version: '0', digest: null },
        sample: { rows: 100, version: '1', uri: `file://${at.path}/lake` },
      },
      warnings: [],
    })
    const same = await run(at, 'lake', 'lake')
    expect(same.stdout).toContain('reference and sample are version 1 of one table: no drift can be found')
    const none = await run(at, 'delta:lake?version=7', 'lake')
    expect(none.stderr).toBe('validate: lake: there is no version 7 of the Delta table\n')
    const odd = await run(at, 'delta:lake?version=new', 'lake')
    expect(odd.stderr).toBe('validate: lake: invalid version: expected a number, found "new"\n')
  },
)

it.skipIf(!haveExtensions('ducklake'))('a table of a DuckLake is judged as the CSV file of it', async () => {
  const at = folder()
  await at.duckdb(
    ...load('ducklake'),
    "ATTACH 'ducklake:$/lake.ducklake' AS lake (DATA_PATH '$/data/')",
    `CREATE TABLE lake.a AS ${orders(1)}`,
    `CREATE TABLE lake.b AS ${orders(2)} LIMIT 0`,
    `INSERT INTO lake.b ${orders(2, 1000)}`,
    'DETACH lake',
    `COPY (${orders(1)}) TO '$/a.csv'`,
    `COPY (${orders(2, 1000)}) TO '$/b.csv'`,
  )
  const ofFiles = await verdictOf(at, 'a.csv', 'b.csv')
  const lake = (rest: string): string => `ducklake:lake.ducklake?${rest}`
  expect(await verdictOf(at, lake('table=a'), lake('table=b'))).toEqual(ofFiles)
  expect(await verdictOf(at, lake('query=SELECT * FROM a'), 'b.csv')).toEqual(ofFiles)
  const missing = await run(at, lake('table=bb'), 'b.csv')
  expect(missing.stderr).toContain('could not be read as ducklake: no table "bb"; did you mean "b"?')
  expect(missing.code).toBe(3)
})

it.skipIf(!haveExtensions('excel'))('a sheet of a workbook is judged as the CSV file of it', async () => {
  const at = folder()
  const mixed = "SELECT *, CASE WHEN id > 5 THEN 'x' END AS late FROM"
  await at.duckdb(
    ...load('excel'),
    `COPY (${mixed} (${orders(1)})) TO '$/a.xlsx' (FORMAT xlsx, HEADER true, SHEET 'Orders')`,
    `COPY (${mixed} (${orders(2, 1000)})) TO '$/b.xlsx' (FORMAT xlsx, HEADER true)`,
    `COPY (${mixed} (${orders(1)})) TO '$/a.csv'`,
    `COPY (${mixed} (${orders(2, 1000)})) TO '$/b.csv'`,
  )
  const ofFiles = await verdictOf(at, 'a.csv', 'b.csv')
  expect(await verdictOf(at, 'a.xlsx', 'b.xlsx')).toEqual(ofFiles)
  expect(await verdictOf(at, 'excel:a.xlsx?sheet=Orders', 'b.csv')).toEqual(ofFiles)
  const missing = await run(at, 'excel:a.xlsx?sheet=Nope', 'b.csv')
  expect(missing.stderr).toContain('a.xlsx has no sheet "Nope"')
  expect(missing.code).toBe(3)
})

/** Records `{ id: long, x: null | double }` with (1, 0.5), (2, null) and (3, 1.5), by fastavro. */
const avro = [
  'T2JqAQQUYXZyby5jb2RlYwhudWxsFmF2cm8uc2NoZW1h7AF7InR5cGUiOiAicmVjb3JkIiwgIm5hbWUiOiAiciIsICJmaWVsZHMi',
  'OiBbeyJuYW1lIjogImlkIiwgInR5cGUiOiAibG9uZyJ9LCB7Im5hbWUiOiAieCIsICJ0eXBlIjogWyJudWxsIiwgImRvdWJsZSJd',
  'fV19ABqsGGXlt5C84ztHYWtcWKEGLAICAAAAAAAA4D8EAAYCAAAAAAAA+D8arBhl5beQvOM7R2FrXFih',
].join('')

it.skipIf(!haveExtensions('avro'))('an Avro file is read', async () => {
  const at = folder({ 'a.dat': Buffer.from(avro, 'base64'), 'a.csv': 'id,x\n1,0.5\n2,\n3,1.5\n' })
  const suite = '{"suite":"s","columns":{"id":{"unique":true},"x":{"between":[0,1]}}}'
  at.write('s.json', suite)
  expect(await verdictOf(at, 'a.csv', 'a.dat', '--suite', 's.json')).toEqual(
    await verdictOf(at, 'a.csv', 'a.csv', '--suite', 's.json'),
  )
})
