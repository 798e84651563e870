import { open } from 'node:fs/promises'

const length = 1 << 16

/** The start of a file, and what it decompresses to where it is gzip or zstd. */
export interface StartOfFile {
  readonly compression: 'gzip' | 'zstd' | null
  /** Bytes as Latin-1. */
  readonly start: string
}

export async function startOfFile(file: string): Promise<StartOfFile> {
  const handle = await open(file)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, 0)
    const bytes = buffer.subarray(0, bytesRead)
    const start = bytes.toString('latin1')
    if (start.startsWith('\x1f\x8b')) return { compression: 'gzip', start: await gunzipped(bytes) }
    if (/^(\x28\xb5\x2f\xfd|[\x50-\x5f]\x2a\x4d\x18)/.test(start))
      return { compression: 'zstd', start: await unzstded(bytes) }
    return { compression: null, start }
  } finally {
    await handle.close()
  }
}

/** Empty where it is damaged, which whoever reads all of it reports. */
async function gunzipped(bytes: Buffer): Promise<string> {
  const { gunzipSync, constants } = await import('node:zlib')
  try {
    return gunzipSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH }).toString('latin1', 0, length)
  } catch {
    return ''
  }
}

async function unzstded(bytes: Buffer): Promise<string> {
  const { Decompress } = await import('fzstd')
  const parts: Uint8Array[] = []
  try {
    new Decompress((part) => parts.push(part)).push(bytes)
  } catch {
    return ''
  }
  return Buffer.concat(parts).toString('latin1', 0, length)
}
