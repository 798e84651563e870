/** Apache Arrow ships no codecs; Feather files are LZ4 by default and ZSTD on request. */
export async function registerArrowCodecs(): Promise<void> {
  const { compressionRegistry, CompressionType } = await import('apache-arrow')
  const { default: lz4 } = await import('lz4js')
  const { decompress } = await import('fzstd')
  compressionRegistry.set(CompressionType.LZ4_FRAME, { decode: (data) => lz4.decompress(data) })
  compressionRegistry.set(CompressionType.ZSTD, { decode: (data) => decompress(data) })
}
