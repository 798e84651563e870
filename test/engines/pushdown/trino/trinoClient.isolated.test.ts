import { expect, it, vi } from 'vitest'
import { runStatement } from '../../../../src/engines/pushdown/trino/trinoClient.ts'
import { trinoServer } from '../../../../src/engines/pushdown/trino/trinoServer.ts'
import { sql } from '../../../../src/sql/sqlText.ts'
import { fakeTrino } from './fakeTrino.ts'

const pauses: number[] = []
vi.mock('node:timers/promises', () => ({
  setTimeout(wait: number) {
    pauses.push(wait)
    return Promise.resolve()
  },
}))

it('gives up on a server that stays busy, after 20 seconds, and ends the statement', async () => {
  const statuses = [null, ...Array.from({ length: 10 }, () => 503)]
  const server = await fakeTrino({ answer: () => 'runs', statuses })
  const statement = runStatement(
    trinoServer({ location: server.url }),
    sql`SELECT 1`,
    new AbortController().signal,
  )
  await expect(statement.next()).rejects.toThrow(/^127\.0\.0\.1:\d+ answered 503 Service Unavailable: busy$/)
  expect(pauses.reduce((total, wait) => total + wait)).toBe(20_850)
  expect(server.ended).toEqual(['/v1/0/0'])
})
