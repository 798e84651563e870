import { createHash } from 'node:crypto'
import { fileBlocks } from '../../system/fileBlocks.ts'
import { areLarge } from './areLarge.ts'
import { readInThread } from './readInThread.ts'

/** The digest of all bytes of the files, one after the other, in hexadecimal. */
export async function hash(algorithm: 'sha256' | 'md5', files: readonly string[]): Promise<string> {
  if (await areLarge(files)) return (await readInThread(algorithm, files)).hex
  const digest = createHash(algorithm)
  for (const file of files) for await (const bytes of fileBlocks(file)) digest.update(bytes)
  return digest.digest('hex')
}
