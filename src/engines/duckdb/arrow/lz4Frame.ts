import type lz4 from 'lz4js'

interface Block {
  readonly start: number
  readonly length: number
  /** Stored as it is. */
  readonly raw: boolean
}

const [hasBlockChecksums, hasContentSize] = [0x10, 0x08]

/**
 * Decodes an LZ4 frame (LZ4 Frame Format 1.6.4) with lz4js, which reads blocks well, but takes the checksum of a block
 * for its data when it reads a whole frame: files of Polars became nonsense. Checksums are passed over.
 */
export function lz4Frame(frame: Uint8Array, { decompressBlock }: typeof lz4): Uint8Array {
  const view = new DataView(frame.buffer, frame.byteOffset, frame.byteLength)
  if (view.getUint32(0, true) !== 0x184d2204)
    throw new Error('an LZ4 frame was expected, found something else')
  const flags = view.getUint8(4)
  const maxBlock = 1 << (8 + 2 * ((view.getUint8(5) >> 4) & 7))
  const hasSize = (flags & hasContentSize) !== 0
  const blocks = blocksOf(view, hasSize ? 15 : 7, (flags & hasBlockChecksums) !== 0 ? 4 : 0)
  const most = blocks.reduce((sum, { raw, length }) => sum + (raw ? length : maxBlock), 0)
  const decoded = new Uint8Array(hasSize ? Number(view.getBigUint64(6, true)) : most)
  let at = 0
  for (const { start, length, raw } of blocks) {
    if (raw) decoded.set(frame.subarray(start, start + length), at)
    at = raw ? at + length : decompressBlock(frame, decoded, start, length, at)
  }
  if (hasSize ? at !== decoded.length : at > most)
    throw new Error(`an LZ4 frame is damaged: it decodes to ${at} bytes and should to ${decoded.length}`)
  return hasSize ? decoded : decoded.slice(0, at)
}

function blocksOf(view: DataView, first: number, checksumBytes: number): readonly Block[] {
  const blocks: Block[] = []
  for (let at = first; ;) {
    const size = view.getUint32(at, true)
    if (size === 0) return blocks
    const block = { start: at + 4, length: size & 0x7fffffff, raw: size >>> 31 === 1 }
    blocks.push(block)
    at = block.start + block.length + checksumBytes
  }
}
