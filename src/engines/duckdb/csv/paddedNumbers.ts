import { zeroSearch } from './zeroSearch.ts'

const lineFeed = 10
const zero = 0x30
const isDigit = (byte: number): boolean => byte >= 0x30 && byte <= 0x39

/**
 * Reports once all bytes are through, if a cell among them may be digits after a zero, as `01234` is: read as a number
 * it would lose the zero. It may have been part of a text.
 */
export async function* paddedNumbers(
  bytes: AsyncIterable<Uint8Array>,
  delimiter: string,
  tell: () => void,
): AsyncGenerator<Uint8Array> {
  const search = finder(delimiter)
  let found = false
  for await (const chunk of bytes) {
    found ||= search.within(chunk)
    yield chunk
  }
  if (found || search.atEnd()) tell()
}

/** The loop stands in a plain function because V8 runs it several times faster there than in an async one. */
function finder(delimiter: string) {
  const isInside = insideOfCells(delimiter)
  // The search takes these for what stands inside of cells; a delimiter may be one of them.
  const search = isInside.subarray(0x2d, 0x3b).every((inside) => inside === 1) ? zeroSearch() : null
  let previous = lineFeed
  /** How many digits from a zero on there were at the end of the chunk before. */
  let digits = 0

  function within(chunk: Uint8Array): boolean {
    const { length } = chunk
    search?.load(chunk, previous)
    let i = 0
    for (;;) {
      while (digits > 0 && i < length && isDigit(chunk[i]!)) {
        digits++
        i++
      }
      if (i < length && digits > 1 && !isInside[chunk[i]!]) return true
      if (i < length) digits = 0
      for (; i < length; i++) {
        if (search) i = search.next(i)
        if (chunk[i] === zero && !isInside[i === 0 ? previous : chunk[i - 1]!]) break
      }
      if (i >= length) break
      digits = 1
      i++
    }
    previous = chunk.at(-1) ?? previous
    return false
  }
  return { within, atEnd: () => digits > 1 }
}

/** For each byte whether it stands inside of dates, times, words and other numbers, and neither parts nor encloses cells. */
function insideOfCells(delimiter: string): Uint8Array {
  const isInside = new Uint8Array(256).fill(1, 0x80)
  for (const byte of Buffer.from('0123456789.+-/:_')) isInside[byte] = 1
  for (let letter = 0; letter < 26; letter++) isInside[0x41 + letter] = isInside[0x61 + letter] = 1
  for (const byte of Buffer.from(delimiter)) isInside[byte] = 0
  return isInside
}
