import { expect, it } from 'vitest'
import { runStatement, TrinoError } from '../../../../src/engines/pushdown/trino/trinoClient.ts'
import { trinoServer } from '../../../../src/engines/pushdown/trino/trinoServer.ts'
import { sql } from '../../../../src/sql/sqlText.ts'
import { fakeTrino, type FakeTrino } from './fakeTrino.ts'

const never = new AbortController().signal
const one = { columns: { n: 'bigint', d: 'decimal(38, 0)' }, rows: [[1, '2']] }

async function rowsOf({ url }: FakeTrino, signal = never): Promise<readonly (readonly unknown[])[]> {
  const rows: (readonly unknown[])[] = []
  for await (const { data } of runStatement(trinoServer({ location: url }), sql`SELECT 1`, signal))
    rows.push(...data)
  return rows
}

it('collects all parts, from the server that was named', async () => {
  const server = await fakeTrino({ answer: () => one })
  expect(await rowsOf(server)).toEqual([[1, '2']])
  expect(server.headers[0]).toMatchObject({
    'x-trino-user': 'bob',
    'x-trino-catalog': 'shop',
    'x-trino-schema': 'public',
    'x-trino-time-zone': 'UTC',
    'x-trino-client-capabilities': 'PARAMETRIC_DATETIME',
  })
  expect(server.ended).toEqual([])
})

it('asks again while the server is busy', async () => {
  const server = await fakeTrino({ answer: () => one, statuses: [503, 502, 429, 504] })
  expect(await rowsOf(server)).toEqual([[1, '2']])
  expect(server.statements).toHaveLength(1)
})

it('asks again while the server is busy in the middle of a result', async () => {
  const server = await fakeTrino({ answer: () => one, statuses: [null, 503, 503, null, 502] })
  expect(await rowsOf(server)).toEqual([[1, '2']])
  expect(server.statements).toHaveLength(1)
})

it('gives up when the server refuses', async () => {
  const server = await fakeTrino({ answer: () => one, statuses: [500] })
  await expect(rowsOf(server)).rejects.toThrow(/^127\.0\.0\.1:\d+ answered 500 Internal Server Error: busy$/)
  const denied = await fakeTrino({ answer: () => one, statuses: [401] })
  await expect(rowsOf(denied)).rejects.toThrow(/doesn't accept the user or the password: busy$/)
})

it('throws the error of a statement, without its place', async () => {
  const error = { error: "line 1:8: Column 'x' cannot be resolved", code: 'COLUMN_NOT_FOUND' }
  const failure = await rowsOf(await fakeTrino({ answer: () => error })).catch((cause: unknown) => cause)
  expect(failure).toBeInstanceOf(TrinoError)
  expect(failure).toMatchObject({ message: "Column 'x' cannot be resolved", code: 'COLUMN_NOT_FOUND' })
})

it('ends a statement on the server when it is left or aborted', async () => {
  const left = await fakeTrino({ answer: () => one })
  for await (const { data } of runStatement(trinoServer({ location: left.url }), sql`SELECT 1`, never)) {
    expect(data).toHaveLength(1)
    break
  }
  expect(left.ended).toEqual(['/v1/0/1'])

  const running = await fakeTrino({ answer: () => 'runs' })
  const abort = new AbortController()
  setTimeout(() => {
    abort.abort(new Error('closed'))
  }, 250)
  await expect(rowsOf(running, abort.signal)).rejects.toThrow('closed')
  expect(running.ended).toHaveLength(1)
})

it.each([
  ['a server that is not there', 'trino://bob@127.0.0.1:1/a/b', "can't connect to 127.0.0.1:1: "],
  [
    'a host that is unknown',
    'trino://bob@no.such.invalid:8080/a/b',
    "can't connect to no.such.invalid:8080: the host is unknown",
  ],
])('names %s', async (_, url, message) => {
  const server = { url, statements: [], headers: [], ended: [] }
  await expect(rowsOf(server)).rejects.toThrow(message)
})

it('says that a server does not speak TLS', async () => {
  const { url } = await fakeTrino({ answer: () => one })
  const server = { url: `${url}?sslmode=require`, statements: [], headers: [], ended: [] }
  await expect(rowsOf(server)).rejects.toThrow(/^can't connect to 127\.0\.0\.1:\d+: it does not speak TLS$/)
})
