import { emptyShape, type JsonShape, type NumberShape } from './jsonShape.ts'

/** More levels of lists and objects than this are rejected: no data has them, and reading them takes forever. */
export const deepestJson = 200
/** More keys than this are values, and not columns. */
const mostKeys = 20_000

/** The text ends inside of a value. */
export class UnendedJson extends Error {}

const [quote, backslash, comma, colon] = [0x22, 0x5c, 0x2c, 0x3a]
const [openBrace, closeBrace, openBracket, closeBracket] = [0x7b, 0x7d, 0x5b, 0x5d]
const isBlank = (byte: number | undefined): boolean =>
  byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09
const isDigit = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x30 && byte <= 0x39

/** The index of the next byte that is not blank, at or after an index. */
export function afterBlanks(bytes: Uint8Array, at: number): number {
  while (isBlank(bytes[at])) at++
  return at
}

/**
 * Reads the value that starts at an index, adds what it is to a shape, and returns the index behind it.
 *
 * @throws UnendedJson If the bytes end before the value does.
 */
export function scanJson(bytes: Buffer, start: number, shape: JsonShape, depth = 0): number {
  const byte = bytes[start]
  if (byte === undefined) throw new UnendedJson()
  if (byte === quote) return scanString(bytes, start, shape)
  if (byte === openBrace) return scanObject(bytes, start, shape, depth + 1)
  if (byte === openBracket) return scanList(bytes, start, shape, depth + 1)
  return scanWord(bytes, start, shape)
}

/**
 * Makes sure that the value which starts at an index is all there.
 *
 * @throws UnendedJson If the bytes end before the value does.
 */
export function untilEnd(bytes: Buffer, start: number): void {
  let depth = 0
  for (let at = start; at < bytes.length;) {
    const byte = bytes[at]!
    if (byte === quote) at = endOfString(bytes, at)
    else at++
    if (byte === openBrace || byte === openBracket) depth++
    else if (byte === closeBrace || byte === closeBracket) depth--
    if (depth <= 0 && !isWordByte(byte)) return
  }
  throw new UnendedJson()
}

function scanString(bytes: Buffer, start: number, shape: JsonShape): number {
  const end = endOfString(bytes, start)
  shape.strings++
  return end
}

/** The index behind the closing quote. */
function endOfString(bytes: Buffer, start: number): number {
  for (let at = bytes.indexOf(quote, start + 1); at !== -1; at = bytes.indexOf(quote, at + 1)) {
    let escapes = 0
    while (bytes[at - 1 - escapes] === backslash) escapes++
    if (escapes % 2 === 0) return at + 1
  }
  throw new UnendedJson()
}

function textOf(bytes: Buffer, start: number, end: number): string {
  const text = bytes.toString('utf8', start + 1, end - 1)
  return text.includes('\\') ? (JSON.parse(`"${text}"`) as string) : text
}

function scanObject(bytes: Buffer, start: number, shape: JsonShape, depth: number): number {
  deepEnough(depth)
  shape.objects++
  let at = afterBlanks(bytes, start + 1)
  if (bytes[at] === closeBrace) return at + 1
  for (;;) {
    at = afterBlanks(bytes, at)
    expected(bytes, at, quote, 'a key in double quotes')
    const end = endOfString(bytes, at)
    const key = textOf(bytes, at, end)
    let value = shape.keys.get(key)
    if (!value) {
      if (shape.keys.size === mostKeys) throw new Error(`an object has more than ${mostKeys} keys`)
      value = emptyShape()
      shape.keys.set(key, value)
    }
    at = afterBlanks(bytes, end)
    expected(bytes, at, colon, 'a colon behind a key')
    at = afterBlanks(bytes, scanJson(bytes, afterBlanks(bytes, at + 1), value, depth))
    if (bytes[at] === closeBrace) return at + 1
    expected(bytes, at++, comma, 'a comma or } in an object')
  }
}

function scanList(bytes: Buffer, start: number, shape: JsonShape, depth: number): number {
  deepEnough(depth)
  shape.lists++
  let at = afterBlanks(bytes, start + 1)
  if (bytes[at] === closeBracket) return at + 1
  shape.items ??= emptyShape()
  for (;;) {
    at = afterBlanks(bytes, scanJson(bytes, afterBlanks(bytes, at), shape.items, depth))
    if (bytes[at] === closeBracket) return at + 1
    expected(bytes, at++, comma, 'a comma or ] in a list')
  }
}

function countBoolean(shape: JsonShape): void {
  shape.booleans++
}

const words: Readonly<Record<string, (shape: JsonShape) => void>> = {
  null: () => undefined,
  true: countBoolean,
  false: countBoolean,
  NaN: ({ numbers }) => notFinite(numbers),
  Infinity: ({ numbers }) => notFinite(numbers),
  '-Infinity': ({ numbers }) => notFinite(numbers),
}

function notFinite(numbers: NumberShape): void {
  numbers.count++
  numbers.fractions++
  numbers.unfixed++
}

function scanWord(bytes: Buffer, start: number, shape: JsonShape): number {
  let at = start
  while (at < bytes.length && isWordByte(bytes[at]!)) at++
  if (at === bytes.length) throw new UnendedJson()
  if (isDigit(bytes[start]) || (bytes[start] === 0x2d && isDigit(bytes[start + 1]))) {
    addNumber(bytes, start, at, shape.numbers)
    return at
  }
  const word = bytes.toString('latin1', start, at)
  const add = Object.hasOwn(words, word) ? words[word] : undefined
  if (!add) throw unexpected(bytes, start, 'a value')
  add(shape)
  return at
}

/** Letters, digits, points and signs. */
const isWordByte = (byte: number): boolean =>
  isDigit(byte) ||
  (byte >= 0x61 && byte <= 0x7a) ||
  (byte >= 0x41 && byte <= 0x5a) ||
  byte === 0x2e ||
  byte === 0x2d ||
  byte === 0x2b

function addNumber(bytes: Uint8Array, start: number, end: number, numbers: NumberShape): void {
  let digits = 0
  let significant = 0
  let zeros = 0
  let isWhole = true
  let before = -1
  for (let at = start; at < end; at++) {
    const byte = bytes[at]!
    if (!isDigit(byte)) {
      if (byte === 0x65 || byte === 0x45) {
        isWhole = false
        numbers.unfixed++
        break
      }
      if (byte === 0x2e) {
        isWhole = false
        before = digits
      }
      continue
    }
    digits++
    if (byte === 0x30) zeros++
    else {
      significant += significant === 0 ? 1 : zeros + 1
      zeros = 0
    }
  }
  numbers.count++
  numbers.spans?.push(start, end)
  addDigits(
    numbers,
    before === -1 ? { before: digits, after: 0 } : { before, after: digits - before - zeros },
  )
  if (!isWhole) numbers.fractions++
  else if (digits > numbers.wholeDigits) numbers.wholeDigits = digits
  if (significant <= 17 && !(isWhole && digits > 15) && !isBeyond(bytes, start, end, significant)) return
  numbers.long++
  if (!isWhole) numbers.rounded++
}

function addDigits(numbers: NumberShape, { before, after }: { before: number; after: number }): void {
  if (before > numbers.before) numbers.before = before
  if (after > numbers.after) numbers.after = after
}

/** Whether a number such as 1e400 or 1e-400 is infinite or zero as a double. */
function isBeyond(bytes: Uint8Array, start: number, end: number, significant: number): boolean {
  if (!isDigit(bytes[end - 3])) return false
  const text = Buffer.from(bytes.subarray(start, end)).toString('latin1')
  if (!/e/i.test(text)) return false
  return !Number.isFinite(Number(text)) || (Number(text) === 0 && significant > 0)
}

function deepEnough(depth: number): void {
  if (depth > deepestJson)
    throw new Error(`lists and objects are nested more than ${deepestJson} levels deep`)
}

function expected(bytes: Buffer, at: number, byte: number, what: string): void {
  if (at >= bytes.length) throw new UnendedJson()
  if (bytes[at] !== byte) throw unexpected(bytes, at, what)
}

const unexpected = (bytes: Buffer, at: number, what: string): Error =>
  new Error(`expected ${what}, found ${JSON.stringify(bytes.toString('utf8', at, at + 10))}`)
