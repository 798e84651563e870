import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Report } from '../../src/core/report.ts'
import { folder, type Folder } from '../cli/runCli.ts'
import { extensionHome, haveExtensions } from './extensions.ts'
import { havePostgres, startPostgres, type PostgresServer } from './postgresServer.ts'

describe.skipIf(!havePostgres || !haveExtensions('postgres'))('a table of Postgres', () => {
  let server: PostgresServer
  beforeAll(async () => {
    server = await startPostgres()
    await server.sql(
      'CREATE TABLE orders (id int, price float8, kind text, day date, paid boolean)',
      "INSERT INTO orders SELECT g, g / 3.0, 'n' || g % 3, '2024-01-01'::date + g, g % 2 = 0 FROM generate_series(0, 89) g",
      'CREATE SCHEMA "my.shop"',
      `CREATE TABLE "my.shop"."The ""Orders""" AS SELECT id + 1000 AS id, price * 2 AS price, kind, day, paid FROM orders`,
      'CREATE VIEW half AS SELECT 1 / (id - 60) AS x FROM orders',
      "CREATE ROLE bob LOGIN PASSWORD 'hunter2'",
      'CREATE TABLE secret (a int)',
      'REVOKE ALL ON secret FROM bob',
    )
  })
  afterAll(() => server.stop())

  const run = (at: Folder, reference: string, sample: string, ...args: string[]) =>
    at.runIn({ HOME: extensionHome, PGPASSWORD: 'hunter2' }, '-r', reference, '-s', sample, ...args)

  it('is judged as the CSV file of it, and named with its server, table and snapshot', async () => {
    const at = folder()
    at.write(
      'a.csv',
      await server.sql('COPY (SELECT * FROM orders) TO STDOUT (FORMAT csv, HEADER)').then(asCsv),
    )
    const sample = `${server.url}?table="my.shop"."The ""Orders"""`
    const ofFile = JSON.parse((await run(at, 'a.csv', sample, '--json', '-')).stdout) as Report
    const ofTable = JSON.parse(
      (await run(at, `${server.url}?table=public.orders`, sample, '--json', '-')).stdout,
    ) as Report
    const verdict = ({ results, status }: Report): unknown => ({ results, status })
    expect(verdict(ofTable)).toEqual(verdict(ofFile))
    expect(ofTable.status).toBe('fail')
    expect(ofTable.inputs.reference).toMatchObject({
      uri: `${server.url}?table=public.orders`,
      format: 'postgres',
      rows: 90,
      bytes: null,
      digest: null,
    })
    expect(ofTable.inputs.reference?.version).toMatch(/^snapshot:\d+:\d+:/)
    expect(ofTable.inputs.reference?.timestamp).toMatch(/^20\d\d-\d\d-\d\dT.*Z$/)
    expect(
      await server.sql(
        "SELECT count(*) FROM pg_stat_activity WHERE application_name <> 'psql' AND backend_type = 'client backend'",
      ),
    ).toBe('0')
  })

  it.each<[why: string, ref: () => string, message: string]>([
    [
      'a table that is missing',
      () => `${server.url}?table=order`,
      'no table "order"; did you mean "orders"?',
    ],
    ['another case', () => `${server.url}?table=Orders`, 'no table "Orders"; did you mean "orders"?'],
    ['a view that fails half way', () => `${server.url}?table=half`, 'division by zero'],
    ['a query that writes', () => `${server.url}?query=DELETE FROM orders`, 'the query must be a SELECT'],
    [
      'a function that writes',
      () => `${server.url}?query=SELECT nextval('s') FROM pg_class WHERE lo_create(7) > 0`,
      'relation "s" does not exist',
    ],
    [
      'a database that is missing',
      () => server.url.replace(/postgres$/, 'x?table=a'),
      'database "x" does not exist',
    ],
    [
      'a table that the user may not read',
      () => server.url.replace('touchstone@', 'bob:hunter2@') + '?table=secret',
      'permission denied for table secret',
    ],
    [
      'a server that is not there',
      () => 'postgres://bob:hunter2@127.0.0.1:1/x?table=a',
      "could not be read as postgres: can't connect to 127.0.0.1:1: Connection refused",
    ],
    ['a host that is unknown', () => 'postgres://bob:hunter2@no.such.invalid/x?table=a', 'no.such.invalid'],
  ])('%s ends with exit code 3 and one sentence', async (_, ref, message) => {
    const { code, stderr, stdout } = await run(folder({ 'x.csv': 'a\n1\n' }), 'x.csv', ref())
    expect(stderr).toContain(message)
    expect(stderr.trim().split('\n')).toHaveLength(1)
    expect(stderr + stdout).not.toContain('hunter2')
    expect(code).toBe(3)
    expect(await server.sql('SELECT count(*) FROM orders')).toBe('90')
  })

  it('a password in the reference is in no output', async () => {
    const at = folder()
    const ref = `${server.url.replace('touchstone@', 'touchstone:hunter2@')}?table=orders`
    const { stdout, stderr } = await run(at, ref, ref, '--json', 'r.json', '--html', 'r.html')
    expect(at.read('r.json')).toContain('postgres://touchstone@127.0.0.1')
    expect(stdout + stderr + at.read('r.json') + at.read('r.html')).not.toContain('hunter2')
  })
})

const asCsv = (text: string): string => text.replaceAll(/,t$/gm, ',true').replaceAll(/,f$/gm, ',false') + '\n'
