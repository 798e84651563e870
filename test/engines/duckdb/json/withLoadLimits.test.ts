import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openJson } from '../../../../src/engines/duckdb/json/openJson.ts'
import { openSession, type Session } from '../../../../src/engines/duckdb/session.ts'
import { sql } from '../../../../src/sql/sqlText.ts'
import { memoryBudget } from '../../../../src/system/memoryBudget.ts'
import { temporary } from '../../../artifacts/temporary.ts'

const { engine: memory, data: loadMemory } = memoryBudget('300MB')!

async function smallSession(): Promise<Session> {
  const session = await openSession({ memoryLimit: `${memory}B`, threads: 2 })
  onTestFinished(() => session.close())
  return session
}

const open = (session: Session, file: string): ReturnType<typeof openJson> =>
  openJson(session, 'sample', { files: [file] } as never, { memory, loadMemory })

const limits = (session: Session): Promise<unknown> =>
  session.rows(sql`SELECT current_setting('threads') AS threads, current_setting('memory_limit') AS memory`)

test.each<[what: string, row: string, rows: number]>([
  [
    '70 MB of nested objects',
    '{"id":1,"a":{"price":1.5,"b":{"city":"Oslo"}},"tags":[1,2,3],"note":"n1"}',
    900_000,
  ],
  [
    '35 MB of wide rows',
    JSON.stringify(Object.fromEntries(Array.from({ length: 100 }, (_, i) => [`c${i}`, 0.1234567890123]))),
    15_000,
  ],
])('%s load at the least limit', async (_, row, rows) => {
  const session = await smallSession()
  const before = await limits(session)
  const file = join(temporary(), 'data.jsonl')
  writeFileSync(file, `${row}\n`.repeat(rows))
  expect((await open(session, file)).rows).toBe(rows)
  expect(await limits(session)).toEqual(before)
})

test('rows that are too wide for the limit are an error that names one that suffices', async () => {
  const session = await smallSession()
  const file = join(temporary(), 'data.jsonl')
  const row = JSON.stringify(Object.fromEntries(Array.from({ length: 400 }, (_, i) => [`c${i}`, 0.123])))
  writeFileSync(file, `${row}\n`.repeat(3000))
  await expect(open(session, file)).rejects.toThrow(
    /^memory was too short to load it\. Pass a --memory-limit of at least 5\d\d MB\.$/,
  )
})
