import { isUtf8 } from 'node:buffer'

/** Reports once all bytes are through, if they are not UTF-8: DuckDB looks only at the columns of a query. */
export async function* notUtf8(
  bytes: AsyncIterable<Uint8Array>,
  tell: () => void,
): AsyncGenerator<Uint8Array> {
  let held = Buffer.alloc(0)
  let found = false
  for await (const chunk of bytes) {
    const all = held.length === 0 ? chunk : Buffer.concat([held, chunk])
    const end = lastCharacter(all)
    found ||= !isUtf8(all.subarray(0, end))
    held = Buffer.from(all.subarray(end))
    yield chunk
  }
  if (found || !isUtf8(held)) tell()
}

/** Where a last character of several bytes starts, which may be cut off; the end where there is none. */
function lastCharacter(bytes: Uint8Array): number {
  for (let at = bytes.length - 1; at >= 0 && at >= bytes.length - 4; at--) {
    const byte = bytes[at]!
    if (byte < 0x80) return bytes.length
    if (byte >= 0xc0) return at
  }
  return bytes.length
}
