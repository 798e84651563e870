import { createHash } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { fileBlocks } from '../../system/fileBlocks.ts'
import { hashInThread } from './hashInThread.ts'

/** Files of fewer bytes are read here. */
const largeFiles = 64 * 2 ** 20

/** The digest of all bytes of the files, one after the other, in hexadecimal. */
export async function hash(algorithm: 'sha256' | 'md5', files: readonly string[]): Promise<string> {
  const sizes = await Promise.all(files.map(async (file) => (await stat(file)).size))
  if (sizes.reduce((sum, size) => sum + size, 0) >= largeFiles) return hashInThread(algorithm, files)
  const digest = createHash(algorithm)
  for (const file of files) for await (const bytes of fileBlocks(file)) digest.update(bytes)
  return digest.digest('hex')
}
