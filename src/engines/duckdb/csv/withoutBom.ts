const bom = [0xef, 0xbb, 0xbf]

const startsWithBom = (bytes: Uint8Array): boolean => bom.every((byte, i) => bytes[i] === byte)

/** How many bytes the UTF-8 byte order marks at the start take: some tools write one first, and one more each time they save. */
export function bomBytes(bytes: Uint8Array): number {
  let length = 0
  while (startsWithBom(bytes.subarray(length))) length += bom.length
  return length
}

/** Reports more than the one byte order mark that a file may start with. */
export const describeMarks = (bytes: number): readonly string[] =>
  bytes > bom.length
    ? [`the file starts with ${bytes / bom.length} byte order marks instead of one; they are left out`]
    : []

/** The same bytes without the byte order marks at their start. */
export async function* withoutBom(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let head: Uint8Array | null = new Uint8Array(0)
  for await (const chunk of bytes) {
    if (head === null) {
      yield chunk
      continue
    }
    head = head.length === 0 ? chunk : Buffer.concat([head, chunk])
    // A block may be overwritten once the next is read.
    head = Buffer.from(head.subarray(bomBytes(head)))
    if (head.length < bom.length) continue
    yield head
    head = null
  }
  if (head !== null && head.length > 0) yield head
}
