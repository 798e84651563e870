import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { versionStamp } from '../cache/versionStamp.ts'

/** When the newest of the files was made, in ISO 8601: by its name, or else by when it was last changed. */
export async function newestTime(files: readonly string[]): Promise<string> {
  const times = await Promise.all(
    files.map(async (file) => versionStamp(basename(file)) ?? (await stat(file)).mtimeMs),
  )
  return new Date(Math.max(...times)).toISOString()
}
