import { mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from '../../sql/sqlText.ts'
import type { Session } from './session.ts'

/** A path for a new file that lives as long as the session. */
export async function temporaryPath(session: Session, name: string): Promise<string> {
  const [row] = await session.rows(sql`SELECT current_setting('temp_directory') AS folder`)
  return join(await mkdtemp(join(String(row?.['folder']), 'copy-')), name)
}
