import { withoutBom } from '../csv/withoutBom.ts'
import { emptyShape, type JsonShape } from './jsonShape.ts'
import { afterBlanks, scanJson, UnendedJson, untilEnd } from './scanJson.ts'
import { messageOf } from '../../../errors/messageOf.ts'

/** How the rows of a file stand in it: as the items of one list, or one after another. */
export interface JsonFile {
  readonly layout: 'list' | 'lines'
  readonly rows: JsonShape
  /** How many rows there are. */
  readonly count: number
  /** Bytes of the longest row, with the blanks around it. */
  readonly longest: number
}

const [openBracket, comma, closeBracket, openBrace] = [0x5b, 0x2c, 0x5d, 0x7b]
const expectedRows = 'expected an array of objects, or an object on each line'

/**
 * Reads JSON once, piece by piece, and finds what stands in each place of it. Errors name the line.
 *
 * @param onRead - Called with the bytes of each piece. Places of numbers count from its start.
 */
export async function shapeOfJson(
  chunks: AsyncIterable<Uint8Array>,
  rows: JsonShape = emptyShape(),
  onRead: (bytes: Buffer) => void = () => undefined,
): Promise<JsonFile> {
  const reader = rowReader(rows)
  let held: Buffer = Buffer.alloc(0)
  let parts: Buffer[] = []
  let waiting = 0
  let line = 1

  function take(isLast: boolean): void {
    held = Buffer.concat([held, ...parts])
    parts = []
    let at = 0
    try {
      at = reader.read(held, isLast)
    } catch (cause) {
      const before = held.subarray(0, cause instanceof Fault ? cause.at : 0)
      throw new Error(`line ${line + linesIn(before)}: ${messageOf(cause)}`, { cause })
    }
    onRead(held.subarray(0, at))
    line += linesIn(held.subarray(0, at))
    held = held.subarray(at)
    // A value that did not end is tried again when there is twice as much of it.
    waiting = held.length
  }

  for await (const chunk of withoutBom(chunks)) {
    parts.push(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length))
    const ready = parts.reduce((sum, part) => sum + part.length, 0)
    if (ready >= waiting) take(false)
  }
  take(true)
  return reader.file()
}

/** Takes in rows piece by piece. */
function rowReader(rows: JsonShape) {
  let layout: JsonFile['layout'] | null = null
  let isOver = false
  let count = 0
  let longest = 0

  /** Takes in the whole rows of a piece, and returns where the first one begins that is cut off. */
  function read(bytes: Buffer, isLast: boolean): number {
    let at = afterBlanks(bytes, 0)
    if (layout === null && at < bytes.length) {
      layout = bytes[at] === openBracket ? 'list' : 'lines'
      if (layout === 'list') at++
    }
    for (;;) {
      const start = at
      at = afterBlanks(bytes, at)
      if (at === bytes.length) {
        longest = Math.max(longest, at - start)
        if (isLast && layout === 'list' && !isOver) throw new Fault('the file ends inside of the list', start)
        return start
      }
      if (isOver) throw new Fault('expected nothing behind the list', at)
      if (layout === 'list' && bytes[at] === closeBracket) {
        isOver = true
        at++
        continue
      }
      if (layout === 'list' && count > 0) at = afterComma(bytes, at)
      if (at === bytes.length && !isLast) return start
      if (bytes[at] !== openBrace) throw new Fault(`${expectedRows}, found ${excerpt(bytes, at)}`, at)
      const end = scanValue(bytes, at, rows)
      if (end === null && isLast) throw new Fault(unended(bytes, at), at)
      if (end === null) return start
      at = end
      count++
      longest = Math.max(longest, end - start)
    }
  }

  return { read, file: (): JsonFile => ({ layout: layout ?? 'lines', rows, count, longest }) }
}

/** Takes in a value, and returns where it ends; null where it is cut off, and must not be counted twice. */
function scanValue(bytes: Buffer, at: number, rows: JsonShape): number | null {
  try {
    untilEnd(bytes, at)
    return scanJson(bytes, at, rows)
  } catch (cause) {
    if (cause instanceof UnendedJson) return null
    throw new Fault(messageOf(cause), at)
  }
}

const excerpt = (bytes: Buffer, at: number): string => JSON.stringify(bytes.toString('utf8', at, at + 10))

const unended = (bytes: Buffer, at: number): string =>
  /\n\s*\S/.test(bytes.toString('latin1', at))
    ? 'the value that starts here does not end'
    : 'the file ends inside of a value'

function afterComma(bytes: Uint8Array, at: number): number {
  if (bytes[at] !== comma) throw new Fault('expected a comma or ] in the list', at)
  return afterBlanks(bytes, at + 1)
}

class Fault extends Error {
  readonly at: number
  constructor(message: string, at: number) {
    super(message)
    this.at = at
  }
}

const linesIn = (bytes: Uint8Array): number => {
  let lines = 0
  for (let at = bytes.indexOf(10); at !== -1; at = bytes.indexOf(10, at + 1)) lines++
  return lines
}
