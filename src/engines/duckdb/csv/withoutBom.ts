const bom = [0xef, 0xbb, 0xbf]

export const startsWithBom = (bytes: Uint8Array): boolean => bom.every((byte, i) => bytes[i] === byte)

/** The same bytes without the UTF-8 byte order mark that some tools write first. */
export async function* withoutBom(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let head: Uint8Array | null = new Uint8Array(0)
  for await (const chunk of bytes) {
    if (head === null) {
      yield chunk
      continue
    }
    head = head.length === 0 ? chunk : Buffer.concat([head, chunk])
    if (head.length < bom.length) continue
    yield startsWithBom(head) ? head.subarray(bom.length) : head
    head = null
  }
  if (head !== null && head.length > 0) yield head
}
