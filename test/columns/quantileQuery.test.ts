import { afterAll, beforeAll, expect, it } from 'vitest'
import { duckdbDialect } from '../../src/engines/duckdb/duckdbDialect.ts'
import { openSession, type Session } from '../../src/engines/duckdb/session.ts'
import { renderQuery } from '../../src/engines/sql/render.ts'
import { sql } from '../../src/sql/sqlText.ts'
import { quantileQuery } from '../../src/columns/quantileQuery.ts'
import { column } from '../../src/sql/ast.ts'

let session: Session
beforeAll(async () => {
  session = await openSession()
  await session.run(sql`CREATE TABLE t AS SELECT range * 10 AS n FROM range(100) UNION ALL SELECT NULL`)
})
afterAll(() => session.close())

const rendered = (at: readonly number[], table = sql`t`) =>
  renderQuery(quantileQuery(column('n'), at), { from: table, row: null }, duckdbDialect)

it('tells each by its place, whatever their order', async () => {
  expect(await session.rows(rendered([0.501, 0, 1]))).toEqual([{ 0: 500, 1: 0, 2: 990 }])
})

it('is NULL for each where there are no values', async () => {
  expect(await session.rows(rendered([0.1, 0.9], sql`(SELECT * FROM t LIMIT 0)`))).toEqual([
    { 0: null, 1: null },
  ])
})

it('asks for all at once, so that its text grows with their number and not with its square', () => {
  const at = Array.from({ length: 1000 }, (_, i) => i / 1000)
  const { text } = rendered(at)
  expect(text.match(/quantile_disc/g)).toHaveLength(1)
  expect(text.length).toBeLessThan(100 * at.length)
})
