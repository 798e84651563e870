import { expect, test } from 'vitest'
import { openSession } from '../../../src/engines/duckdb/session.ts'
import { sql, SqlText } from '../../../src/sql/sqlText.ts'
import { UsageError } from '../../../src/errors/usageError.ts'

test('options are set', async () => {
  const session = await openSession({ threads: 2, memoryLimit: '1GiB' })
  const [row] = await session.rows(
    sql`SELECT current_setting('threads') AS threads, current_setting('memory_limit') AS memory, current_setting('TimeZone') AS zone`,
  )
  await session.close()
  expect(row).toEqual({ threads: 2, memory: '1.0 GiB', zone: 'UTC' })
})

test.each([
  [{ threads: 0 }, '--threads 0: Must have at least 1 thread'],
  [{ memoryLimit: 'much' }, '--memory-limit much: Memory must have a number'],
  [{ memoryLimit: "1GB'; DROP" }, `--memory-limit 1GB'; DROP: `],
])('%o is the mistake of who gave it', async (options, message) => {
  const opened = openSession(options)
  await expect(opened).rejects.toThrow(UsageError)
  await expect(opened).rejects.toThrow(message)
})

test('streams and rows that are read at the same time are all there', async () => {
  const session = await openSession()
  const count = async (upTo: number): Promise<number> => {
    let count = 0
    for await (const rows of session.stream(sql`SELECT i FROM range(${new SqlText(String(upTo))}) r(i)`))
      count += rows.length
    return count
  }
  const sizes = Array.from({ length: 8 }, (_, i) => 5000 + i)
  const counted = Promise.all(sizes.map(count))
  const numbers = session.numbers(sql`SELECT i::DOUBLE FROM range(70000) r(i)`, 0)
  const row = session.rows(sql`SELECT 1 AS one`)
  expect(await counted).toEqual(sizes)
  expect((await numbers)[0]).toHaveLength(70_000)
  expect(await row).toEqual([{ one: 1 }])
  await session.close()
})

test('a stream that is left early, or fails, holds up no other', async () => {
  const session = await openSession()
  const first = async (statement: SqlText): Promise<unknown> => {
    for await (const rows of session.stream(statement)) return rows.length
    return 0
  }
  const failing = first(sql`SELECT error('on purpose') FROM range(3)`)
  await expect(failing).rejects.toThrow('on purpose')
  expect(await first(sql`SELECT 1 FROM range(9999)`)).toBeGreaterThan(0)
  expect(await first(sql`SELECT 1`)).toBe(1)
  await session.close()
})

test('a column may have any name', async () => {
  const session = await openSession()
  const [row = {}] = await session.rows(sql`SELECT 1 AS "__proto__", 2 AS "a b"`)
  await session.close()
  expect(Object.entries(row)).toEqual([
    ['__proto__', 1],
    ['a b', 2],
  ])
})

test('a session leaves no listener behind', async () => {
  const before = process.listenerCount('exit')
  const session = await openSession()
  expect(process.listenerCount('exit')).toBeGreaterThan(before)
  await session.close()
  expect(process.listenerCount('exit')).toBe(before)
})

test('a text keeps the byte order mark that it starts with', async () => {
  const session = await openSession()
  const rows = await session.rows(
    sql`SELECT chr(65279) || text AS text FROM VALUES ('a'), ('of more bytes') v(text)`,
  )
  await session.close()
  expect(rows).toEqual([{ text: '\uFEFFa' }, { text: '\uFEFFof more bytes' }])
})

test.each([0, 10, 5000, 100_000])('all numbers come, of which %d were expected', async (expected) => {
  const session = await openSession()
  const [numbers] = await session.numbers(sql`SELECT CAST(i AS DOUBLE) FROM range(5000) AS t(i)`, expected)
  await session.close()
  expect(numbers).toHaveLength(5000)
  expect(numbers!.toSorted().every((value, i) => value === i)).toBe(true)
})

test('a session knows how much it wrote to temporary files', async () => {
  const session = await openSession({ memoryLimit: '40MB', threads: 1 })
  const sorted = sql`SELECT i FROM range(8000000) AS t(i) ORDER BY hash(i) LIMIT 1 OFFSET 7999999`
  expect(session.spilled()).toBe(0)
  await session.rows(sorted)
  expect(session.spilled()).toBeGreaterThan(1e6)
  await session.close()
})
