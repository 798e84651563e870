import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'

/** The digest of all bytes of the files, one after the other, in hexadecimal. */
export async function hash(algorithm: 'sha256' | 'md5', files: readonly string[]): Promise<string> {
  const digest = createHash(algorithm)
  for (const file of files) {
    const stream: AsyncIterable<Buffer> = createReadStream(file, { highWaterMark: 1 << 20 })
    for await (const bytes of stream) digest.update(bytes)
  }
  return digest.digest('hex')
}
