import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'

/** The SHA-256 of all bytes of the files, one after the other, in hexadecimal. */
export async function sha256(files: readonly string[]): Promise<string> {
  const hash = createHash('sha256')
  for (const file of files) {
    const stream: AsyncIterable<Buffer> = createReadStream(file, { highWaterMark: 1 << 20 })
    for await (const bytes of stream) hash.update(bytes)
  }
  return hash.digest('hex')
}
