import { isUtf8 } from 'node:buffer'
import { withoutBom } from './withoutBom.ts'

/** A line whose bytes are not all UTF-8. */
export interface BadBytes {
  /** Where in the block's text the first replacement character stands. */
  readonly at: number
  /** Offset in the decompressed file, after any byte order mark, of the first bad byte. */
  readonly offset: number
  readonly byte: number
  /** How many replacement characters the line got. */
  readonly places: number
}

/** Some whole lines of a file; only the last block may end without a line end. */
export interface TextBlock {
  readonly text: string
  readonly bad: readonly BadBytes[]
}

const lineFeed = 10
const carriageReturn = 13
const longestLine = 256 << 20

/** Decodes UTF-8 by whole lines, replacing what is not UTF-8 by U+FFFD and reporting where. */
export async function* textBlocks(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<TextBlock> {
  let parts: Uint8Array[] = []
  let pending = 0
  let offset = 0
  for await (const chunk of withoutBom(bytes)) {
    const cut = afterLastLine(chunk)
    if (cut > 0) {
      const whole = Buffer.concat([...parts, chunk.subarray(0, cut)])
      yield decode(whole, offset)
      offset += whole.length
      parts = []
      pending = 0
    }
    parts.push(chunk.subarray(cut))
    pending += chunk.length - cut
    if (pending > longestLine) throw new Error(tooLong(offset))
  }
  if (pending > 0) yield decode(Buffer.concat(parts), offset)
}

const tooLong = (offset: number): string =>
  `A line of at most ${longestLine >> 20} MiB was expected, the one at byte ${offset} is longer: is this a CSV file?`

/** A `\r` at the very end isn't a cut: its `\n` may come with the next chunk. */
function afterLastLine(chunk: Uint8Array): number {
  const cut = chunk.lastIndexOf(lineFeed) + 1
  return cut > 0 || chunk.length < 2 ? cut : chunk.lastIndexOf(carriageReturn, chunk.length - 2) + 1
}

function decode(bytes: Buffer, offset: number): TextBlock {
  if (isUtf8(bytes)) return { text: bytes.toString(), bad: [] }
  const texts: string[] = []
  const bad: BadBytes[] = []
  let length = 0
  for (const [start, end] of linesOf(bytes)) {
    const line = bytes.subarray(start, end)
    const text = line.toString()
    if (!isUtf8(line)) {
      const { at, byteAt, places } = firstBad(line, text)
      bad.push({ at: length + at, offset: offset + start + byteAt, byte: line[byteAt] ?? 0, places })
    }
    texts.push(text)
    length += text.length
  }
  return { text: texts.join(''), bad }
}

function* linesOf(bytes: Uint8Array): Generator<[start: number, end: number]> {
  let start = 0
  for (let i = 0; i < bytes.length; i++) {
    if (bytes[i] !== lineFeed && bytes[i] !== carriageReturn) continue
    yield [start, i + 1]
    start = i + 1
  }
  if (start < bytes.length) yield [start, bytes.length]
}

/** U+FFFD may also stand in the file itself, as EF BF BD: that one is not bad. */
function firstBad(line: Buffer, text: string): { at: number; byteAt: number; places: number } {
  const own = Buffer.from('\uFFFD')
  const places =
    text.split('\uFFFD').length - 1 - (line.toString('latin1').split(own.toString('latin1')).length - 1)
  let at = text.indexOf('\uFFFD')
  for (;;) {
    const byteAt = Buffer.byteLength(text.slice(0, at))
    if (!line.subarray(byteAt, byteAt + own.length).equals(own)) return { at, byteAt, places }
    at = text.indexOf('\uFFFD', at + 1)
  }
}
