import { messageOf } from '../../../errors/messageOf.ts'
import { identifier, sql } from '../../../sql/sqlText.ts'
import type { Session } from '../session.ts'

/**
 * Loads extensions of DuckDB that are installed on this machine. Nothing is fetched.
 *
 * @throws If one isn't installed, with the command that installs all of them.
 */
export async function loadExtensions(session: Session, names: readonly string[]): Promise<void> {
  for (const name of names) {
    try {
      await session.run(sql`LOAD ${identifier(name)}`)
    } catch (cause) {
      const [reason = ''] = messageOf(cause).split('\n')
      const problem = / not found/.test(reason) ? "isn't installed" : `can't be loaded (${reason})`
      throw new Error(
        `the DuckDB extension "${name}" ${problem}. Run: validate extensions install ${names.join(' ')}`,
        { cause },
      )
    }
  }
}
