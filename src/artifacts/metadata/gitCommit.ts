import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

/**
 * The commit that is checked out in the working folder, with `-dirty` if files were changed since; null where there is
 * none. `GIT_COMMIT_HASH` overrides it, for images that carry no repository.
 */
export async function gitCommit(): Promise<string | null> {
  const told = process.env['GIT_COMMIT_HASH'] ?? ''
  if (told !== '') return told
  const args = ['describe', '--always', '--dirty', '--abbrev=40', '--exclude=*']
  const { stdout } = await promisify(execFile)('git', args).catch(() => ({ stdout: '' }))
  return stdout.trim() || null
}
