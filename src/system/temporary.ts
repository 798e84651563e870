import { randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isOrphan, owner } from './owner.ts'
import { removeOnExit } from './removeOnExit.ts'

/** Something that is still being made, next to what it becomes: a file, or the directory of a version or a run. */
export type Unfinished = 'partial' | 'incoming'

const pattern = /^(touchstone-[a-z]+-|\.partial-|\.incoming-)/

/** Returns the path of something unfinished in a directory. Its name says which process makes it. */
export async function unfinishedIn(folder: string, kind: Unfinished): Promise<string> {
  await sweep(folder)
  return join(folder, `.${kind}-${owner()}-${randomUUID().slice(0, 8)}`)
}

export interface TemporaryFolder {
  readonly path: string
  /** Removes it now; at the end of the process it is removed anyway. */
  readonly remove: () => void
}

/** Makes a temporary directory that only this user can read. Its name says which process made it. */
export async function temporaryFolder(use: string): Promise<TemporaryFolder> {
  await sweep(tmpdir())
  const path = join(tmpdir(), `touchstone-${use}-${owner()}-${randomUUID().slice(0, 8)}`)
  const remove = removeOnExit(path)
  // At once: a signal would end the process before another thread has made it.
  mkdirSync(path, { mode: 0o700 })
  return { path, remove }
}

const swept = new Set<string>()

/** Removes what processes that were killed have left in a directory; once in each run. */
async function sweep(folder: string): Promise<void> {
  if (swept.has(folder)) return
  swept.add(folder)
  await removeOrphans(folder)
}

/** Removes what processes that have ended left in a directory, e.g. that of temporary files. */
export async function removeOrphans(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => [])
  for (const name of names)
    if (pattern.test(name) && isOrphan(name))
      // Another run may sweep at the same time, and what others own stays.
      await rm(join(folder, name), { recursive: true, force: true }).catch(() => undefined)
}
