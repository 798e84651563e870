import { expect, it } from 'vitest'
import { trinoDriver } from '../../../../src/engines/pushdown/trino/trinoDriver.ts'
import { sql } from '../../../../src/sql/sqlText.ts'
import { fakeTrino } from './fakeTrino.ts'

const one = { columns: { n: 'bigint' }, rows: [[1]] }
const sessionOf = (header: unknown): readonly string[] =>
  String(header)
    .split(',')
    .map((property) => property.split('=')[0]!)

it('leaves out properties of a session that the server does not know', async () => {
  const server = await fakeTrino({
    answer: (_, headers) =>
      sessionOf(headers['x-trino-session']).includes('required_workers_max_wait_time')
        ? {
            error: "Session property 'required_workers_max_wait_time' does not exist",
            code: 'INVALID_SESSION_PROPERTY',
          }
        : one,
  })
  const driver = await trinoDriver({ location: server.url })
  const [both, later] = [
    await Promise.all([driver.rows(sql`SELECT 1`), driver.rows(sql`SELECT 2`)]),
    await driver.rows(sql`SELECT 3`),
  ]
  expect([...both, later]).toEqual([[{ n: 1 }], [{ n: 1 }], [{ n: 1 }]])
  expect(server.statements.filter((statement) => statement === 'SELECT 3')).toHaveLength(1)
  expect(sessionOf(server.headers.at(-1)!['x-trino-session'])).toEqual(['distinct_aggregations_strategy'])
})

it('reports a property that has a wrong value', async () => {
  const error = "Session property 'other' is invalid: 3"
  const { url } = await fakeTrino({ answer: () => ({ error, code: 'INVALID_SESSION_PROPERTY' }) })
  const driver = await trinoDriver({ location: url })
  await expect(driver.rows(sql`SELECT 1`)).rejects.toThrow(error)
})
