import { createHash } from 'node:crypto'
import { fileBlocks } from '../../system/fileBlocks.ts'

/** The digest of all bytes of the files, one after the other, in hexadecimal. */
export async function hash(algorithm: 'sha256' | 'md5', files: readonly string[]): Promise<string> {
  const digest = createHash(algorithm)
  for (const file of files) for await (const bytes of fileBlocks(file)) digest.update(bytes)
  return digest.digest('hex')
}
