import { sql, SqlText } from '../../sql/sqlText.ts'
import type { Session } from './session.ts'

/** How many threads a session uses: by default one for each core that its container has. */
export async function threadsOf(session: Session): Promise<number> {
  const [row] = await session.rows(sql`SELECT current_setting('threads') AS threads`)
  return Number(row?.['threads'])
}

export const setThreads = (session: Session, threads: number): Promise<void> =>
  session.run(sql`SET threads = ${new SqlText(String(threads))}`)

/** Takes threads from a session that has more than its memory has room for. */
export async function limitThreads(session: Session, most: number): Promise<void> {
  if ((await threadsOf(session)) > most) await setThreads(session, most)
}
