/**
 * DuckDB's reader takes more for a number than is one: `1_000`, `+-1`, `nan(1)`, and a vertical tab for a blank.
 * `tell` is called once all bytes are through, if any of this was among them; it may have been part of a text.
 */
export async function* looseNumbers(
  bytes: AsyncIterable<Uint8Array>,
  tell: () => void,
): AsyncGenerator<Uint8Array> {
  let previous = 0
  let found = false
  for await (const chunk of bytes) {
    found ||= mayHoldOne(chunk, previous)
    previous = chunk.at(-1) ?? previous
    yield chunk
  }
  if (found) tell()
}

const [plus, minus] = [0x2b, 0x2d]
const isDigit = (byte: number): boolean => byte >= 0x30 && byte <= 0x39
const isN = (byte: number): boolean => byte === 0x4e || byte === 0x6e

/** Bytes that give such a number away, by the byte before them; each is rarer than what it stands next to. */
const signs: readonly { readonly byte: number; readonly after: (before: number) => boolean }[] = [
  { byte: 0x5f, after: isDigit },
  { byte: 0x28, after: isN },
  { byte: 0x0b, after: () => true },
]

function mayHoldOne(chunk: Uint8Array, previous: number): boolean {
  if (previous === plus && chunk[0] === minus) return true
  for (let at = chunk.indexOf(plus); at !== -1; at = chunk.indexOf(plus, at + 1))
    if (chunk[at + 1] === minus) return true
  return signs.some(({ byte, after }) => {
    for (let at = chunk.indexOf(byte); at !== -1; at = chunk.indexOf(byte, at + 1))
      if (after(chunk[at - 1] ?? previous)) return true
    return false
  })
}
