import { lz4Frame } from './lz4Frame.ts'

/** Apache Arrow ships no codecs; Feather files are LZ4 by default and ZSTD on request. */
export async function registerArrowCodecs(): Promise<void> {
  const { compressionRegistry, CompressionType } = await import('apache-arrow')
  const { default: lz4 } = await import('lz4js')
  const { decompress } = await import('fzstd')
  // The registry is one for the whole process: what the program has put there stays.
  const { LZ4_FRAME, ZSTD } = CompressionType
  const decodeLz4 = (data: Uint8Array): Uint8Array => lz4Frame(data, lz4)
  const decodeZstd = (data: Uint8Array): Uint8Array => aligned(decompress(data))
  compressionRegistry.set(LZ4_FRAME, { decode: decodeLz4, ...compressionRegistry.get(LZ4_FRAME) })
  compressionRegistry.set(ZSTD, { decode: decodeZstd, ...compressionRegistry.get(ZSTD) })
}

/** Arrow lays 64-bit integers over the bytes, which must then start at a multiple of 8; a copy starts at 0. */
const aligned = (bytes: Uint8Array): Uint8Array => (bytes.byteOffset % 8 === 0 ? bytes : bytes.slice())
