import { byteReader } from './byteReader.ts'

const frameMagic = 0xfd2fb528
/** `0x184D2A50` to `0x184D2A5F` start frames that hold no data. */
const skippableMagic = 0x184d2a5

/**
 * Decompresses zstd, and checks what fzstd does not: the checksum in each frame, if it has one.
 *
 * @see https://www.rfc-editor.org/rfc/rfc8878#name-zstandard-frames
 */
export async function* unzstd(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const { Decompress } = await import('fzstd')
  const { default: xxhash } = await import('xxhash-wasm')
  const hasher = await xxhash()
  const reader = byteReader(chunks)
  while (await reader.hasMore()) {
    const magic = await reader.take(4)
    const number = magic.readUInt32LE()
    if (number >>> 4 === skippableMagic) {
      await reader.take((await reader.take(4)).readUInt32LE())
      continue
    }
    if (number !== frameMagic) throw new Error('expected the start of a zstd frame')
    const ready: Uint8Array[] = []
    // fzstd writes the next block over this one.
    const stream = new Decompress((bytes) => ready.push(Buffer.from(bytes)))
    const hash = hasher.create64()
    const { header, hasChecksum } = await frameHeader((size) => reader.take(size))
    stream.push(Buffer.concat([magic, header]))
    for (let isLast = false; !isLast;) {
      const start = await reader.take(3)
      const { size, last } = blockOf(start)
      isLast = last
      const block = Buffer.concat([start, await reader.take(size)])
      stream.push(block, isLast && !hasChecksum)
      for (const bytes of ready.splice(0)) {
        hash.update(bytes)
        yield bytes
      }
    }
    if (!hasChecksum) continue
    const checksum = await reader.take(4)
    stream.push(checksum, true)
    for (const bytes of ready.splice(0)) {
      hash.update(bytes)
      yield bytes
    }
    if (checksum.readUInt32LE() !== Number(hash.digest() & 0xffffffffn))
      throw new Error('the checksum of a zstd frame does not match its content')
  }
}

type Take = (size: number) => Promise<Buffer>

/** The header of a frame, as far as its length and the flag of the checksum say. */
async function frameHeader(take: Take): Promise<{ header: Buffer; hasChecksum: boolean }> {
  const descriptor = await take(1)
  const flags = descriptor[0]!
  const isSingleSegment = (flags & 0x20) !== 0
  const dictionary = [0, 1, 2, 4][flags & 3]!
  const contentSize = [isSingleSegment ? 1 : 0, 2, 4, 8][flags >> 6]!
  const rest = await take((isSingleSegment ? 0 : 1) + dictionary + contentSize)
  return { header: Buffer.concat([descriptor, rest]), hasChecksum: (flags & 4) !== 0 }
}

/** How many bytes follow the header of a block; a block of one repeated byte stores it once. */
function blockOf(start: Buffer): { size: number; last: boolean } {
  const bits = start.readUIntLE(0, 3)
  const isRepeated = ((bits >> 1) & 3) === 1
  return { size: isRepeated ? 1 : bits >> 3, last: (bits & 1) === 1 }
}
