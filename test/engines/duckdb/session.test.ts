import { expect, test } from 'vitest'
import { openSession } from '../../../src/engines/duckdb/session.ts'
import { sql } from '../../../src/sql/sqlText.ts'
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

test('a session leaves no listener behind', async () => {
  const before = process.listenerCount('exit')
  const session = await openSession()
  expect(process.listenerCount('exit')).toBe(before + 1)
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
