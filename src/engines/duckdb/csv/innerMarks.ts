const mark = Buffer.from('\ufeff')
const [lineFeed, carriageReturn] = [0x0a, 0x0d]

/**
 * Calls `report` once all bytes are through, if a line behind the first one starts with a byte order mark: files were joined,
 * and the header of the second one would be a row like any other.
 */
export async function* innerMarks(
  bytes: AsyncIterable<Uint8Array>,
  report: () => void,
): AsyncGenerator<Uint8Array> {
  let before = Buffer.alloc(0)
  let found = false
  for await (const chunk of bytes) {
    found ||= hasMark(Buffer.concat([before, chunk.subarray(0, mark.length)])) || hasMark(chunk)
    before = Buffer.concat([before, chunk.subarray(-mark.length - 1)]).subarray(-mark.length - 1)
    yield chunk
  }
  if (found) report()
}

function hasMark(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  for (let at = text.indexOf(mark, 1); at !== -1; at = text.indexOf(mark, at + 1))
    if (text[at - 1] === lineFeed || text[at - 1] === carriageReturn) return true
  return false
}
