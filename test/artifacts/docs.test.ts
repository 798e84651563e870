import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { pageSessions } from '../docs/pageSessions.ts'
import { useCredentials } from './s3/credentials.ts'
import { id, realS3, secret } from './s3/realS3.ts'
import { temporary } from './temporary.ts'

useCredentials(id, secret)

const { sessions, files, check } = pageSessions('docs/artifacts.md')

test('the page has sessions and files', () => {
  expect(sessions).toHaveLength(3)
  expect(files.size).toBe(1)
})

test.each(sessions.map((session, i) => [i + 1, session] as const))(
  'session %i prints what the page shows',
  async (_, session) => {
    const cwd = temporary()
    vi.stubEnv('SOURCE_DATE_EPOCH', String(Date.UTC(2021, 6, 12, 20) / 1000))
    vi.stubEnv('GIT_CEILING_DIRECTORIES', join(cwd, '..'))
    vi.stubEnv('XDG_CACHE_HOME', join(cwd, 'cache'))
    vi.stubEnv('AWS_ENDPOINT_URL_S3', (await realS3()).url)
    await check(session, cwd)
  },
)
