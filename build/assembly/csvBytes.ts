/**
 * Looks at every byte of a CSV file once, 64 at a time, for what DuckDB's reader doesn't report. This is AssemblyScript:
 * `test/csvProgram.test.ts` compiles it into a file of `src/system/csvBytes`, whose other files say how it is used.
 *
 * Bytes are examined by whole lines, so that no number is ever cut off. A record of several lines stays in memory.
 */

export let records: i32 = 0
/** A sum of the following. */
export let found: i32 = 0
/** Something that only a reader that keeps every row can report. */
const damage: i32 = 1
/** A text that DuckDB's reader would take for a number. */
const looseNumber: i32 = 2
/** Digits after a zero in front. */
const paddedNumber: i32 = 4
/** Digits that a float64 may not keep. */
const longNumber: i32 = 8

const leastLong: i32 = 18
/** A longer record counts as damaged, so that memory stays bounded. */
const longestRecord: usize = 16 << 20
const blockBytes: usize = 64
const pageBytes: usize = 1 << 16

const tab: i32 = 0x09
const lineFeed: i32 = 0x0a
const verticalTab: i32 = 0x0b
const carriageReturn: i32 = 0x0d
const blank: i32 = 0x20
const parenthesis: i32 = 0x28
const plus: i32 = 0x2b
const minus: i32 = 0x2d
const point: i32 = 0x2e
const zero: i32 = 0x30
const nine: i32 = 0x39
const underscore: i32 = 0x5f
/** U+FEFF in UTF-8, as three bytes of an integer. */
const byteOrderMark: u32 = 0xbfbbef

/** For each byte whether it stands inside of dates, times, words and other numbers, and neither parts nor encloses cells. */
const insideOfCells: usize = memory.data(256)
/** Places in memory: where the bytes are, which of them have been examined, and how far they reach. */
const start: usize = (__heap_base + blockBytes + 15) & ~15
let examined: usize = start
let end: usize = start
let lineStart: usize = start
/** Place of the last quote that closed a cell. */
let closedAt: usize = 0
let inQuotes: bool = false
let isPastMarks: bool = false
let isFirstLine: bool = true
let isOver: bool = false

/** -1 without one. */
let quote: i32 = -1
let delimiter: i32 = -1
let width: i32 = 0
/** These are inside of cells: `-./0123456789:`. */
let insideFrom: i32 = minus
let insideLength: i32 = nine + 2 - minus

/** Where the next bytes are to be written. */
export function place(size: usize): usize {
  const missing = <isize>(end + size + 2 * blockBytes) - <isize>(<usize>memory.size() * pageBytes)
  if (missing > 0) memory.grow(<i32>((<usize>missing + pageBytes - 1) / pageBytes))
  return end
}

/** How the file is written: its quote, or -1; in a file of one column a blank line behind the header is a record. */
export function setUp(quoteByte: i32, columns: i32): void {
  quote = quoteByte
  width = columns
  memory.fill(insideOfCells + 0x80, 1, 0x80)
  memory.fill(insideOfCells + insideFrom, 1, insideLength)
  memory.fill(insideOfCells + 0x41, 1, 26)
  memory.fill(insideOfCells + 0x61, 1, 26)
  store<u8>(insideOfCells + plus, 1)
  store<u8>(insideOfCells + underscore, 1)
  memory.fill(start - blockBytes, <u8>lineFeed, blockBytes)
}

/** Each byte of the delimiter in turn. */
export function delimit(byte: i32): void {
  delimiter = byte
  store<u8>(insideOfCells + byte, 0)
  if (byte < insideFrom || byte >= insideFrom + insideLength) return
  // No text has the byte 0xFF.
  insideFrom = 0xff
  insideLength = 1
}

/** Examines the next bytes as far as they are whole lines. */
export function add(size: usize): void {
  if (isOver) return
  const before = end
  end += size
  closeText()
  if (!passMarks(false)) return
  examineTo(endOfLines(max(examined, before - 1)))
  forgetRecords()
}

/** Examines what is left. A last line that doesn't end is a line, too. */
export function finish(): void {
  if (isOver) return
  passMarks(true)
  place(1)
  closeText()
  examineTo(endOfLines(examined))
  if (lineStart !== end) examineTo(++end)
  if (inQuotes) found |= damage
}

/** Whoever looks past the text finds line ends. */
function closeText(): void {
  memory.fill(end, <u8>lineFeed, blockBytes)
}

/** Leaves out the byte order marks at the start; false where more bytes may be some. */
function passMarks(isAll: bool): bool {
  if (isPastMarks) return true
  while (end - examined >= 3 && isMark(examined)) {
    examined += 3
    lineStart = examined
    memory.fill(examined - 3, <u8>lineFeed, 3)
  }
  isPastMarks = isAll || end - examined >= 3
  return isPastMarks
}

/** The end of the last whole line. A carriage return at the very end may be half of one. */
function endOfLines(from: usize): usize {
  for (let at = end; at > from; at--) if (byteAt(at - 1) === lineFeed) return at
  for (let at = end - 1; at > from; at--) if (byteAt(at - 1) === carriageReturn) return at
  return examined
}

/** Moves the record that has not ended to the start. */
function forgetRecords(): void {
  const length = end - lineStart
  if (length > longestRecord) {
    found |= damage
    isOver = true
    return
  }
  const shift = lineStart - start
  if (shift === 0) return
  memory.copy(start, lineStart, length)
  end -= shift
  examined -= shift
  lineStart = start
}

function byteAt(at: usize): i32 {
  return load<u8>(at)
}

function isMark(at: usize): bool {
  return (load<u32>(at) & 0xffffff) === byteOrderMark
}

function isDigit(byte: i32): bool {
  return byte >= zero && byte <= nine
}

function isPart(byte: i32): bool {
  return isDigit(byte) || byte === point
}

function isBlank(byte: i32): bool {
  return byte === blank || byte === tab
}

function isInside(byte: i32): bool {
  return load<u8>(insideOfCells + byte) !== 0
}

function examineTo(to: usize): void {
  if (to <= examined) return
  if (!isFirstLine && isMark(examined)) found |= damage
  isFirstLine = false
  closedAt = 0
  const quotes = i8x16.splat(<i8>(quote === -1 ? lineFeed : quote))
  let lowest = i8x16.splat(-1)
  /** Digits and points up to the block. */
  let run: i32 = 0
  for (let at = examined; at < to; at += blockBytes) {
    const left = to - at
    const valid: u64 = left < blockBytes ? ((<u64>1) << left) - 1 : ~0
    const a = v128.load(at)
    const b = v128.load(at, 16)
    const c = v128.load(at, 32)
    const d = v128.load(at, 48)

    lowest = i8x16.min_u(lowest, i8x16.min_u(i8x16.min_u(a, b), i8x16.min_u(c, d)))
    const highest = v128.or(v128.or(a, b), v128.or(c, d))
    if (i8x16.bitmask(highest) !== 0 || (load<u32>(at - 4) & 0x80808000) !== 0) examineCharacters(at, valid)

    let stops = bits(stopsIn(a, quotes), stopsIn(b, quotes), stopsIn(c, quotes), stopsIn(d, quotes)) & valid
    for (; stops !== 0; stops &= stops - 1) stop(at + <usize>ctz(stops))

    const digitsA = digitsIn(a)
    const digitsB = digitsIn(b)
    const digitsC = digitsIn(c)
    const digitsD = digitsIn(d)
    // The place before the block is an operand of each load.
    const before = at - 2
    const beforeA = v128.load(before, 1)
    const beforeB = v128.load(before, 17)
    const beforeC = v128.load(before, 33)
    const beforeD = v128.load(before, 49)

    const paddedA = v128.and(digitsA, paddingIn(beforeA, v128.load(before)))
    const paddedB = v128.and(digitsB, paddingIn(beforeB, v128.load(before, 16)))
    const paddedC = v128.and(digitsC, paddingIn(beforeC, v128.load(before, 32)))
    const paddedD = v128.and(digitsD, paddingIn(beforeD, v128.load(before, 48)))
    if (v128.any_true(v128.or(v128.or(paddedA, paddedB), v128.or(paddedC, paddedD)))) {
      let padded = bits(paddedA, paddedB, paddedC, paddedD) & valid
      for (; padded !== 0; padded &= padded - 1) examinePadded(at + <usize>ctz(padded))
    }

    const looseA = looseIn(a, beforeA)
    const looseB = looseIn(b, beforeB)
    const looseC = looseIn(c, beforeC)
    const looseD = looseIn(d, beforeD)
    if (v128.any_true(v128.or(v128.or(looseA, looseB), v128.or(looseC, looseD)))) {
      let loose = bits(looseA, looseB, looseC, looseD) & valid
      for (; loose !== 0; loose &= loose - 1) examineLoose(at + <usize>ctz(loose))
    }

    const parts =
      bits(
        v128.or(digitsA, equal(a, point)),
        v128.or(digitsB, equal(b, point)),
        v128.or(digitsC, equal(c, point)),
        v128.or(digitsD, equal(d, point)),
      ) & valid
    run = examineRuns(at, parts, run)
  }
  if (i8x16.bitmask(equal(lowest, 0)) !== 0) found |= damage
  examined = to
}

/** A bit for each of 64 bytes. */
function bits(a: v128, b: v128, c: v128, d: v128): u64 {
  return (
    (<u64>i8x16.bitmask(a)) |
    ((<u64>i8x16.bitmask(b)) << 16) |
    ((<u64>i8x16.bitmask(c)) << 32) |
    ((<u64>i8x16.bitmask(d)) << 48)
  )
}

function equal(bytes: v128, byte: i32): v128 {
  return i8x16.eq(bytes, i8x16.splat(<i8>byte))
}

/** Where `length` bytes from this one on are. */
function within(bytes: v128, from: i32, length: i32): v128 {
  return i8x16.lt_u(i8x16.sub(bytes, i8x16.splat(<i8>from)), i8x16.splat(<i8>length))
}

function digitsIn(bytes: v128): v128 {
  return within(bytes, zero, 10)
}

/** Line ends and quotes. */
function stopsIn(bytes: v128, quotes: v128): v128 {
  return v128.or(v128.or(equal(bytes, lineFeed), equal(bytes, carriageReturn)), i8x16.eq(bytes, quotes))
}

/** Zeros with which a cell may start, by the bytes before them. */
function paddingIn(bytes: v128, before: v128): v128 {
  return v128.andnot(equal(bytes, zero), within(before, insideFrom, insideLength))
}

/** Bytes that give a loose number away, by the bytes before them. */
function looseIn(bytes: v128, before: v128): v128 {
  const sign = v128.or(equal(before, plus), equal(v128.or(before, i8x16.splat(0x20)), 0x65))
  return v128.or(
    v128.or(equal(bytes, underscore), equal(bytes, parenthesis)),
    v128.or(equal(bytes, verticalTab), v128.and(equal(bytes, minus), sign)),
  )
}

/** A line end or a quote. Without a delimiter every quote opens a cell; else only one at the start of a cell does. */
function stop(at: usize): void {
  const byte = byteAt(at)
  const before = byteAt(at - 1)
  if (byte === quote) {
    if (inQuotes) {
      inQuotes = false
      closedAt = at
      const after = byteAt(at + 1)
      if (isBlank(after) && after !== delimiter) found |= damage
      return
    }
    inQuotes = delimiter === -1 || closedAt === at - 1 || before === delimiter || lineStart === at
    if (isBlank(before) && isFirstInCell(at)) found |= damage
    return
  }
  if (isMark(at + 1)) found |= damage
  if (inQuotes) return
  const isHalf = byte === lineFeed && before === carriageReturn && lineStart === at
  if (!isHalf && (lineStart !== at || (width === 1 && records > 0))) records++
  if (before === delimiter && isWide(lineStart, at)) found |= damage
  lineStart = at + 1
}

/** Whether nothing but blanks is between the start of the cell and this place. */
function isFirstInCell(at: usize): bool {
  let before = at - 1
  while (before >= lineStart && isBlank(byteAt(before))) before--
  return before < lineStart || byteAt(before) === delimiter
}

/** Whether a record has too many cells. */
function isWide(from: usize, to: usize): bool {
  let cells = 1
  let quoted = false
  let opensAt = from
  for (let at = from; at < to; at++) {
    const byte = byteAt(at)
    if (byte === quote && (quoted || at === opensAt)) {
      quoted = !quoted
      // A doubled quote closes and opens.
      opensAt = at + 1
    } else if (byte === delimiter && !quoted) {
      cells++
      opensAt = at + 1
    }
  }
  return cells > width
}

/** A digit after a zero. */
function examinePadded(at: usize): void {
  if (isInside(byteAt(at - 2))) return
  while (isDigit(byteAt(at))) at++
  if (!isInside(byteAt(at))) found |= paddedNumber
}

/** `1_0`, `nan(1)`, `+-1`, a vertical tab, and an exponent below -99. */
function examineLoose(at: usize): void {
  const byte = byteAt(at)
  const before = byteAt(at - 1)
  if (byte === underscore && !isDigit(before)) return
  if (byte === parenthesis && (before | 0x20) !== 0x6e) return
  if (byte === minus && before !== plus) {
    at++
    while (byteAt(at) === zero) at++
    for (const third = at + 3; at < third; at++) if (!isDigit(byteAt(at))) return
  }
  found |= looseNumber
}

/** Looks into runs of digits and points. Returns how many of them are at the end of the block. */
function examineRuns(at: usize, parts: u64, before: i32): i32 {
  const first = <i32>ctz(~parts)
  if (first === 64) return before + 64
  if (before + first >= leastLong) examineRun(at + first - 1)
  let long = parts & (parts >> 1)
  long &= long >> 2
  long &= long >> 4
  long &= long >> 8
  long &= long >> 2
  // A run may be counted from its first byte on by which so many follow.
  for (let starts = long & ~(long << 1); starts !== 0; starts &= starts - 1)
    examineRun(at + <usize>ctz(starts))
  return <i32>clz(~parts)
}

/** Counts the digits from the first to the last that isn't zero in the run around this place. */
function examineRun(at: usize): void {
  while (isPart(byteAt(at - 1))) at--
  let digits = 0
  let significant = 0
  for (; isPart(byteAt(at)); at++) {
    const byte = byteAt(at)
    if (byte === point || (digits === 0 && byte === zero)) continue
    digits++
    if (byte !== zero) significant = digits
  }
  if (significant >= leastLong) found |= longNumber
}

/**
 * Finds bytes that aren't UTF-8, by three tables of what a byte and the one before it can't be together.
 *
 * @see https://arxiv.org/abs/2010.03090
 */
function examineCharacters(at: usize, valid: u64): void {
  const wrong = bits(wrongIn(at), wrongIn(at + 16), wrongIn(at + 32), wrongIn(at + 48))
  if ((wrong & valid) !== 0) found |= damage
}

function wrongIn(at: usize): v128 {
  const bytes = v128.load(at)
  const before = v128.load(at - 1)
  const high = i8x16.swizzle(
    i8x16(0x02, 0x02, 0x02, 0x02, 0x02, 0x02, 0x02, 0x02, -0x80, -0x80, -0x80, -0x80, 0x21, 0x01, 0x15, 0x49),
    i8x16.shr_u(before, 4),
  )
  const low = i8x16.swizzle(
    i8x16(
      -0x19,
      -0x5d,
      -0x7d,
      -0x7d,
      -0x75,
      -0x35,
      -0x35,
      -0x35,
      -0x35,
      -0x35,
      -0x35,
      -0x35,
      -0x35,
      -0x25,
      -0x35,
      -0x35,
    ),
    v128.and(before, i8x16.splat(15)),
  )
  const next = i8x16.swizzle(
    i8x16(0x01, 0x01, 0x01, 0x01, 0x01, 0x01, 0x01, 0x01, -0x1a, -0x52, -0x46, -0x46, 0x01, 0x01, 0x01, 0x01),
    i8x16.shr_u(bytes, 4),
  )
  const pairs = v128.and(v128.and(high, low), next)
  const continues = v128.or(
    i8x16.sub_sat_u(v128.load(at - 2), i8x16.splat(0x60)),
    i8x16.sub_sat_u(v128.load(at - 3), i8x16.splat(0x70)),
  )
  return i8x16.ne(v128.xor(v128.and(continues, i8x16.splat(-0x80)), pairs), i8x16.splat(0))
}
