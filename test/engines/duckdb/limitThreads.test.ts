import { expect, onTestFinished, test } from 'vitest'
import { limitThreads, threadsOf } from '../../../src/engines/duckdb/limitThreads.ts'
import { openSession } from '../../../src/engines/duckdb/session.ts'

test.each([
  ['has room for fewer', 16, 4, 4],
  ['has room for more', 2, 4, 2],
])('a session whose memory %s', async (_, threads, most, left) => {
  const session = await openSession({ threads })
  onTestFinished(() => session.close())
  await limitThreads(session, most)
  expect(await threadsOf(session)).toBe(left)
})
