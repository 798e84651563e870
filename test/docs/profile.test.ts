import { expect, it } from 'vitest'
import { folder } from '../cli/runCli.ts'
import { pageSessions } from './pageSessions.ts'

const { sessions, check } = pageSessions('docs/profile.md')

it('shows one session', () => expect(sessions).toHaveLength(1))

it.each(sessions)('prints what the page shows: %s', (session) => check(session, folder().path))
