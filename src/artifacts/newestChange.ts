import { stat } from 'node:fs/promises'

/** When the files were last changed, in ISO 8601. */
export async function newestChange(files: readonly string[]): Promise<string> {
  const times = await Promise.all(files.map(async (file) => (await stat(file)).mtimeMs))
  return new Date(Math.max(...times)).toISOString()
}
