import { spawnSync } from 'node:child_process'
import { expect, it, onTestFinished } from 'vitest'
import { openSession, type Session } from '../../../src/engines/duckdb/session.ts'
import { sql, type SqlText } from '../../../src/sql/sqlText.ts'
import { importSource } from '../../artifacts/importSource.ts'
import { root } from '../../sourceFiles.ts'

async function session(): Promise<Session> {
  const opened = await openSession({ threads: 4 })
  onTestFinished(() => opened.close())
  return opened
}

async function handed(session: Session, statement: SqlText): Promise<readonly number[][]> {
  const found: number[][] = []
  const [row] = await session.rows(statement, (column, block, rows) => {
    expect(block).toHaveLength(rows)
    ;(found[column] ??= []).push(...block)
  })
  expect(row).toEqual({ n: found[0]?.length ?? 0 })
  return found.map((numbers) => numbers.sort((a, b) => a - b))
}

it.each([
  ['numbers', sql`SELECT count(__touchstone_hand_over(i, -i)) AS n FROM range(5000) t(i)`, 5000],
  [
    'rows of a condition',
    sql`SELECT count(__touchstone_hand_over(i, -i)) AS n FROM range(9999) t(i) WHERE i < 3`,
    3,
  ],
])('hands over %s of several threads', async (_, statement, rows) => {
  const [ups, downs] = await handed(await session(), statement)
  expect(ups).toEqual(Array.from({ length: rows }, (_, i) => i))
  expect(downs).toEqual(Array.from({ length: rows }, (_, i) => 1 + i - rows))
})

it('hands over each row, though its numbers are constant, in a dictionary or equal to others', async () => {
  const opened = await session()
  await opened.run(sql`CREATE TABLE few AS SELECT i % 2 AS few FROM range(4000) t(i)`)
  const [constant, few] = await handed(
    opened,
    sql`SELECT count(__touchstone_hand_over(7, few)) AS n FROM few`,
  )
  expect(constant).toEqual(Array.from({ length: 4000 }, () => 7))
  expect(few).toEqual(Array.from({ length: 4000 }, (_, i) => Math.floor(i / 2000)))
})

it('fails with what takes the numbers, and goes on', async () => {
  const opened = await session()
  const statement = sql`SELECT count(__touchstone_hand_over(i)) AS n FROM range(5000) t(i)`
  const failing = opened.rows(statement, () => {
    throw new Error('on purpose')
  })
  await expect(failing).rejects.toThrow('on purpose')
  expect((await handed(opened, statement))[0]).toHaveLength(5000)
})

it('does not hold up a process that ends meanwhile', () => {
  const script = `${importSource('openSession', 'src/engines/duckdb/session.ts')}
    const session = await openSession({ threads: 2 })
    const text = 'SELECT count(__touchstone_hand_over(a.i, b.i)) FROM range(1000000) a(i), range(1000000) b(i)'
    await session.rows({ text }, () => setImmediate(() => process.exit(7)))`
  const { status } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: root,
    timeout: 60_000,
  })
  expect(status).toBe(7)
})
