import { spawn } from 'node:child_process'
import { expect, it } from 'vitest'
import { bin, folder } from '../cli/runCli.ts'
import { fakeTrino, type FakeResult, type FakeTrino } from '../engines/pushdown/trino/fakeTrino.ts'

const orders = { columns: { a: 'bigint' }, rows: [] }

/** A server with the table `orders`, whose rows are counted as given. */
const shop = (counts: FakeResult, statuses: readonly number[] = []): Promise<FakeTrino> =>
  fakeTrino({
    statuses,
    answer(statement) {
      if (statement.startsWith('SHOW TABLES')) return { columns: { Table: 'varchar' }, rows: [['orders']] }
      if (statement.includes('current_timestamp'))
        return { columns: { timestamp: 'varchar' }, rows: [['2026-01-01T00:00:00.000Z']] }
      if (statement.endsWith('LIMIT 0'))
        return statement.includes('"orders"')
          ? orders
          : { error: "line 1:15: Table 'shop.public.order' does not exist", code: 'TABLE_NOT_FOUND' }
      return counts
    },
  })

it.each<[why: string, table: string, counts: FakeResult, message: string]>([
  ['a missing table', 'order', 'runs', 'no table "order"; did you mean "orders"?'],
  [
    'a view that fails half way',
    'orders',
    { error: 'Division by zero', code: 'DIVISION_BY_ZERO' },
    'Division by zero',
  ],
  [
    'a table that the user may not read',
    'orders',
    {
      error: 'Access Denied: Cannot select from columns [a] in table or view orders',
      code: 'PERMISSION_DENIED',
    },
    'Access Denied: Cannot select from columns [a] in table or view orders',
  ],
  [
    'a worker that is gone',
    'orders',
    { error: 'Encountered too many errors talking to a worker node.', code: 'PAGE_TRANSPORT_TIMEOUT' },
    'Encountered too many errors talking to a worker node.',
  ],
])('%s ends with exit code 3 and one sentence', async (_, table, counts, message) => {
  const { url } = await shop(counts)
  const at = folder({ 'x.csv': 'a\n1\n' })
  const ref = `${url.replace('bob@', 'bob:hunter2@')}?table=${table}&sslmode=disable`
  const { code, stdout, stderr } = await at.run('-r', 'x.csv', '-s', ref)
  expect(stderr).toContain(`could not be read as trino: ${message}`)
  expect(stderr.trim().split('\n')).toHaveLength(1)
  expect(stderr + stdout).not.toContain('hunter2')
  expect(code).toBe(3)
})

it.each<[why: string, statuses: readonly number[], message: RegExp]>([
  ['a password that is wrong', [401], /doesn't accept the user or the password: busy$/],
  ['a server in trouble', [500], /answered 500 Internal Server Error: busy$/],
])('%s ends with exit code 3 and one sentence', async (_, statuses, message) => {
  const { url } = await shop('runs', statuses)
  const ref = `${url.replace('bob@', 'bob:hunter2@')}?table=orders&sslmode=disable`
  const { code, stderr } = await folder({ 'x.csv': 'a\n1\n' }).run('-r', 'x.csv', '-s', ref)
  expect(stderr.trim()).toMatch(message)
  expect(stderr).not.toContain('hunter2')
  expect(code).toBe(3)
})

it
  .skipIf(process.platform === 'win32')
  .each<[how: string, args: readonly string[], signal: NodeJS.Signals | null, code: number]>([
    ['SIGINT', [], 'SIGINT', 130],
    ['SIGTERM', [], 'SIGTERM', 143],
    ['--timeout', ['--timeout', '2s'], null, 3],
  ])('%s ends the statement on the server', async (_, args, signal, code) => {
  const server = await shop('runs')
  const at = folder({ 'x.csv': 'a\n1\n' })
  const child = spawn(process.execPath, [bin, '-r', 'x.csv', '-s', `${server.url}?table=orders`, ...args], {
    cwd: at.path,
    stdio: 'ignore',
  })
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
  await expect.poll(() => server.statements.length, { timeout: 30_000 }).toBe(3)
  if (signal) child.kill(signal)
  expect(await ended).toBe(code)
  expect(server.ended).toHaveLength(1)
})

it("DuckDB can't read it", async () => {
  const ref = 'trino://bob@127.0.0.1:1/a/b?table=x'
  const { code, stderr } = await folder({ 'x.csv': 'a\n1\n' }).run(
    '-r',
    'x.csv',
    '-s',
    ref,
    '--engine',
    'duckdb',
  )
  expect(stderr).toBe("validate: DuckDB can't read tables of Trino. Pass --engine pushdown.\n")
  expect(code).toBe(2)
})

it('--explain shows what runs on the server and what runs here', async () => {
  const { url } = await shop({ columns: { rows: 'bigint', c0: 'bigint' }, rows: [[70_000, 70_000]] })
  const at = folder({ 'x.csv': 'a\n1\n2\n' })
  const { stdout } = await at.run('-r', 'x.csv', '-s', `${url}?table=orders`, '--explain')
  const [, there = '', here = ''] = stdout.split(/\n\d+ statements in /)
  expect(there).toMatch(/^trino\nsample: moves at most 1 row × \d+ columns, about \d+ B\n {2}SELECT /)
  expect(there).toContain('then, for each column of numbers')
  expect(here).toMatch(/^duckdb, on this machine\nreference: moves nothing\n {2}SELECT .+ FROM "reference"/)
  expect(here).not.toContain('"orders"')
})
