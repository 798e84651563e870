import { open } from 'node:fs/promises'

export type Compression = 'none' | 'gzip' | 'zstd'

/** How a file is compressed, by its first bytes and whatever it is called. */
export async function compressionOf(path: string): Promise<Compression> {
  const handle = await open(path)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4), 0, 4, 0)
    if (bytesRead >= 2 && buffer.readUInt16BE() === 0x1f8b) return 'gzip'
    if (bytesRead < 4) return 'none'
    const magic = buffer.readUInt32LE()
    return magic === 0xfd2fb528 || magic >>> 4 === 0x184d2a5 ? 'zstd' : 'none'
  } finally {
    await handle.close()
  }
}
