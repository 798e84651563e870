import { expect, it } from 'vitest'
import { folder } from '../cli/runCli.ts'
import { pageSessions } from './pageSessions.ts'

const { sessions, check } = pageSessions('docs/lock.md')

it('shows two sessions', () => expect(sessions).toHaveLength(2))

it('prints what the page shows', async () => {
  const { path } = folder()
  const [first = '', second = ''] = sessions
  await check(first + second, path)
})
