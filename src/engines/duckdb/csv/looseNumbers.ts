/**
 * DuckDB's reader takes more for a number than is one: `1_000`, `+-1`, `nan(1)`, and a vertical tab for a blank. And it reads
 * what is too near to zero for a float64 as 0: `1e-400`.
 * Reports once all bytes are through, if any of this was among them; it may have been part of a text.
 */
export async function* looseNumbers(
  bytes: AsyncIterable<Uint8Array>,
  tell: () => void,
): AsyncGenerator<Uint8Array> {
  let before: Buffer = Buffer.alloc(0)
  let found = false
  for await (const chunk of bytes) {
    found ||= mayHoldOne(chunk, before.at(-1) ?? 0) || mayHoldTiny(chunk, before)
    before = Buffer.concat([before, chunk.subarray(-longestExponent)]).subarray(-longestExponent)
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

/** An exponent below -99. */
const tiny = /e-0*[1-9]\d{2}/i
const longestExponent = 8

function mayHoldTiny(chunk: Uint8Array, before: Buffer): boolean {
  const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length)
  if (tiny.test(before.toString('latin1') + bytes.toString('latin1', 0, longestExponent))) return true
  return ['e-', 'E-'].some((start) => {
    for (let at = bytes.indexOf(start, 0, 'latin1'); at !== -1; at = bytes.indexOf(start, at + 1, 'latin1'))
      if (tiny.test(bytes.toString('latin1', at, at + longestExponent))) return true
    return false
  })
}
