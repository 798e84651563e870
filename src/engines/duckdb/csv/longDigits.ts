/** A number with more significant digits than a float64 keeps. */
const long = /[1-9](\.?\d){16,}\.?[1-9]/
/** Least characters of such a number. */
const leastLength = 18
/** Most characters of a number that are looked at across two chunks. */
const longestNumber = 128

/**
 * Calls `report` once all bytes are through, if a number among them may have more digits than a float64 keeps. It may have
 * been part of a text.
 */
export async function* longDigits(
  bytes: AsyncIterable<Uint8Array>,
  report: () => void,
): AsyncGenerator<Uint8Array> {
  let before: Buffer = Buffer.alloc(0)
  let found = false
  for await (const chunk of bytes) {
    const border = Buffer.concat([before, chunk.subarray(0, longestNumber)])
    found ||= hasLong(chunk) || long.test(border.toString('latin1'))
    before = Buffer.concat([before, chunk.subarray(-longestNumber)]).subarray(-longestNumber)
    yield chunk
  }
  if (found) report()
}

const point = 0x2e
const isDigit = (byte: number): boolean => byte >= 0x30 && byte <= 0x39
const isPart = (byte: number): boolean => isDigit(byte) || byte === point

/** Looks from the end of each place where such a number fits, and goes on after the last byte that isn't part of one. */
function hasLong(chunk: Uint8Array): boolean {
  for (let at = leastLength - 1; at < chunk.length; at += leastLength) {
    const before = at - leastLength
    let other = at
    while (other > before && isPart(chunk[other]!)) other--
    if (other === before) {
      other = at + 1
      while (other < chunk.length && isPart(chunk[other]!)) other++
      if (significant(chunk, before + 1, other) >= leastLength) return true
    }
    at = other
  }
  return false
}

/** Digits from the first to the last that isn't zero. */
function significant(bytes: Uint8Array, start: number, end: number): number {
  let [count, upToLast] = [0, 0]
  for (let at = start; at < end; at++) {
    const byte = bytes[at]!
    if (byte === point || (count === 0 && byte === 0x30)) continue
    count++
    if (byte !== 0x30) upToLast = count
  }
  return upToLast
}
