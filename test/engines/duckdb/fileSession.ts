import { afterAll, beforeAll } from 'vitest'
import { openSession, type Session } from '../../../src/engines/duckdb/session.ts'

/** A DuckDB of one thread for the tests of a file, which close it in the end. */
export function fileSession(): () => Session {
  let session: Session | null = null
  beforeAll(async () => {
    session = await openSession({ threads: 1 })
  })
  afterAll(() => session?.close())
  return () => session!
}
