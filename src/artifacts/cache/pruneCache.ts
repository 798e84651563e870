import { readdir, rm, rmdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

export interface PruneResult {
  readonly files: number
  readonly bytes: number
}

/** Removes the downloads that were not used since a time, and what runs that were killed have left. */
export async function pruneCache(cache: string, unusedSince: Date): Promise<PruneResult> {
  const pruned = { files: 0, bytes: 0 }
  for (const folder of ['sha256', 'from'])
    for (const entry of await entriesOf(join(cache, folder))) await prune(join(cache, folder, entry))
  return pruned

  /** A download was used when its folder was touched. */
  async function prune(path: string, usedAt = new Date(0)): Promise<void> {
    const found = await stat(path).catch(() => null)
    if (found?.isDirectory()) {
      for (const entry of await entriesOf(path)) await prune(join(path, entry), found.mtime)
      // It may have got a new file meanwhile.
      await rmdir(path).catch(() => undefined)
    } else if (found && found.mtime < unusedSince && usedAt < unusedSince) {
      await rm(path, { force: true })
      pruned.files++
      pruned.bytes += found.size
    }
  }
}

const entriesOf = (folder: string): Promise<readonly string[]> => readdir(folder).catch(() => [])
