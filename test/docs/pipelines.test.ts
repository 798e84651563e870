import { expect, test } from 'vitest'
import { temporary } from '../artifacts/temporary.ts'
import { pageSessions } from './pageSessions.ts'

const { sessions, files, check } = pageSessions('docs/pipelines.md')

test('the page has sessions and files', () => {
  expect(sessions).toHaveLength(2)
  expect([...files.keys()]).toEqual(['pipeline.yaml', 'tempo.yaml', 'config.yaml'])
})

test.each(sessions.map((session, i) => [i + 1, session] as const))(
  'session %i prints what the page shows',
  async (_, session) => {
    await check(session, temporary())
  },
)
