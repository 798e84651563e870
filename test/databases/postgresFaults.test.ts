import { spawn } from 'node:child_process'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bin, folder } from '../cli/runCli.ts'
import { haveOpenssl } from './certificate.ts'
import { havePostgres, startPostgres, type PostgresServer } from './postgresServer.ts'

/** Runs a command as the server does, in the folder of its data. */
const asServer = (command: string, rows = 'SELECT 1'): string => `COPY (${rows}) TO PROGRAM '${command}'`

describe.skipIf(!havePostgres)('Postgres in trouble', () => {
  let server: PostgresServer
  const table = (name: string, user = 'touchstone'): string =>
    `${server.url.replace('touchstone@', `${user}@`)}?table=${name}`
  const left =
    "SELECT count(*) FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()"

  beforeAll(async () => {
    server = await startPostgres()
    await server.sql(
      'CREATE TABLE wide AS SELECT g AS id FROM generate_series(1, 1000) g',
      'CREATE VIEW half AS SELECT 1 / (id - 60) AS x FROM wide',
      'CREATE VIEW slow AS SELECT id, pg_sleep(60) IS NULL AS x FROM wide',
      "CREATE ROLE bob LOGIN PASSWORD 'hunter2'",
      "CREATE ROLE carol LOGIN PASSWORD 'other'",
      asServer('cat - pg_hba.conf > hba && mv hba pg_hba.conf', "SELECT 'host all carol all scram-sha-256'"),
      'SELECT pg_reload_conf()',
    )
    if (haveOpenssl)
      await server.sql(
        asServer(
          'openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=db.example -keyout server.key -out server.crt 2> /dev/null && chmod 600 server.key',
        ),
        'ALTER SYSTEM SET ssl = on',
        'SELECT pg_reload_conf()',
      )
  })
  afterAll(() => server.stop())

  it.each<[why: string, ref: () => string, message: string]>([
    ['a missing table', () => table('wid'), 'no table "wid"; did you mean "wide"?'],
    ['a view that fails half way', () => table('half'), 'division by zero'],
    ['a query that writes', () => `${server.url}?query=DELETE FROM wide RETURNING id`, 'syntax error'],
    [
      'a table that the user may not read',
      () => table('wide', 'bob:hunter2'),
      'permission denied for table wide',
    ],
    [
      'a password that is wrong',
      () => table('wide', 'carol:hunter2'),
      'password authentication failed for user "carol"',
    ],
    [
      'a password that is missing',
      () => table('wide', 'carol'),
      'the server needs a password. Set PGPASSWORD',
    ],
    ['a user that is unknown', () => table('wide', 'dave:hunter2'), 'role "dave" does not exist'],
    [
      'a server that is not there',
      () => 'postgres://bob:hunter2@127.0.0.1:1/x?table=a',
      "can't connect to 127.0.0.1:1: connection refused",
    ],
    [
      'a host that is not there',
      () => 'postgres://bob:hunter2@db.invalid/x?table=a',
      "can't connect to db.invalid:5432: the host is unknown",
    ],
  ])('%s ends with exit code 3 and one sentence', async (_, ref, message) => {
    const at = folder({ 'x.csv': 'a\n1\n' })
    const { code, stderr, stdout } = await at.run('-r', 'x.csv', '-s', ref(), '--engine', 'pushdown')
    expect(stderr).toContain(message)
    expect(stderr.trim().split('\n')).toHaveLength(1)
    expect(stderr + stdout).not.toContain('hunter2')
    expect(code).toBe(3)
    await expect.poll(() => server.sql(left)).toBe('0')
  })

  it('a table of 1,600 columns, the most that Postgres has, is checked', async () => {
    const columns = Array.from({ length: 1600 }, (_, i) => `${i}::int2 AS c${i}`).join(', ')
    await server.sql(`CREATE TABLE widest AS SELECT ${columns}`)
    const at = folder({ 's.json': '{"suite":"s","columns":{"c1599":{"between":[1599,1599]}}}' })
    const { code, stderr, stdout } = await at.run(
      '-s',
      table('widest'),
      '--engine',
      'pushdown',
      '--suite',
      's.json',
    )
    expect(stderr).toBe('')
    expect(stdout).toContain('1,600 columns')
    expect(code).toBe(0)
  })

  it.skipIf(!haveOpenssl)(
    'a certificate that nobody signed ends with exit code 3, unless it is not looked at',
    async () => {
      const at = folder({ 'x.csv': 'a\n1\n' })
      const run = (mode: string) =>
        at.run('-r', 'x.csv', '-s', `${table('wide')}&sslmode=${mode}`, '--engine', 'pushdown')
      const { code, stderr } = await run('verify-full')
      expect(stderr).toContain('its certificate is self-signed. Name its authority in NODE_EXTRA_CA_CERTS.')
      expect(stderr.trim().split('\n')).toHaveLength(1)
      expect(code).toBe(3)
      expect((await run('require')).code).toBe(1)
    },
  )

  it
    .skipIf(process.platform === 'win32')
    .each<[how: string, args: readonly string[], signal: NodeJS.Signals | null, code: number]>([
      ['SIGINT', [], 'SIGINT', 130],
      ['SIGTERM', [], 'SIGTERM', 143],
      ['--timeout', ['--timeout', '2s'], null, 3],
    ])('%s ends the statement on the server', async (_, args, signal, code) => {
    const at = folder({ 'x.csv': 'a\n1\n' })
    const slow = [bin, '-r', 'x.csv', '-s', table('slow'), '--engine', 'pushdown', ...args]
    const child = spawn(process.execPath, slow, { cwd: at.path, stdio: 'ignore' })
    const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
    const running = `${left} AND query LIKE '%count(%'`
    await expect.poll(() => server.sql(running), { timeout: 30_000 }).toBe('1')
    if (signal) child.kill(signal)
    expect(await ended).toBe(code)
    await expect.poll(() => server.sql(left), { timeout: 10_000 }).toBe('0')
  })
})
