export interface ByteReader {
  hasMore(): Promise<boolean>
  /** The next `size` bytes. Throws if there are fewer. */
  take(size: number): Promise<Buffer>
}

/** Takes bytes of a stream by number, whatever pieces they come in. */
export function byteReader(chunks: AsyncIterable<Uint8Array>): ByteReader {
  const source = chunks[Symbol.asyncIterator]()
  let held: Buffer = Buffer.alloc(0)

  async function fill(size: number): Promise<boolean> {
    const parts = [held]
    let length = held.length
    while (length < size) {
      const next = await source.next()
      if (next.done === true) break
      const { buffer, byteOffset, length: more } = next.value
      parts.push(Buffer.from(buffer, byteOffset, more))
      length += more
    }
    if (parts.length > 1) held = Buffer.concat(parts)
    return length >= size
  }

  return {
    hasMore: () => fill(1),
    async take(size) {
      if (!(await fill(size))) throw new Error('the file ends too early')
      const taken = held.subarray(0, size)
      held = held.subarray(size)
      return taken
    },
  }
}
