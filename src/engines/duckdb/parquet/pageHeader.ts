/** Header of a page of a Parquet file, as far as its checksum needs it. */
export interface PageHeader {
  /** Where its data starts. */
  readonly start: number
  /** Bytes of its data. */
  readonly length: number
  /** The CRC-32 of the data; `null` if the writer left it out. */
  readonly crc: number | null
}

/** Types of Thrift's compact protocol. */
const [yes, no, byte, double, binary, list, set, map, struct] = [1, 2, 3, 7, 8, 9, 10, 11, 12] as const

/** Reads the header of the page that starts at a byte, in Thrift's compact protocol. */
export function pageHeader(bytes: Uint8Array, at: number): PageHeader {
  let position = at
  const integers = new Map<number, number>()
  fields((field, type) => {
    if (type === 4 || type === 5 || type === 6) integers.set(field, zigzag())
    else skip(type)
  })
  const length = integers.get(3)
  if (length === undefined || length < 0) throw new Error('a page has no size')
  const crc = integers.get(4)
  return { start: position, length, crc: crc === undefined ? null : crc >>> 0 }

  function next(): number {
    const found = bytes[position++]
    if (found === undefined) throw new Error('a page ends in its header')
    return found
  }

  function varint(): number {
    let [value, factor] = [0, 1]
    for (;;) {
      const found = next()
      value += (found & 0x7f) * factor
      if (found < 0x80) return value
      factor *= 128
    }
  }

  function zigzag(): number {
    const value = varint()
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2
  }

  function fields(use: (field: number, type: number) => void): void {
    let field = 0
    for (;;) {
      const header = next()
      const type = header & 0x0f
      if (type === 0) return
      field = header >> 4 === 0 ? zigzag() : field + (header >> 4)
      use(field, type)
    }
  }

  function skip(type: number): void {
    if (type === yes || type === no) return
    if (type === byte) position++
    else if (type === double) position += 8
    else if (type === binary) position = skipText()
    else if (type === struct) fields((_, inner) => skip(inner))
    else if (type === list || type === set) items()
    else if (type === map) throw new Error('a page header holds a map')
    else varint()
  }

  function skipText(): number {
    const length = varint()
    return position + length
  }

  function items(): void {
    const header = next()
    const size = header >> 4 === 15 ? varint() : header >> 4
    // A truth in a list takes a byte.
    const kind = header & 0x0f
    if (kind <= no) position += size
    else for (let i = 0; i < size; i++) skip(kind)
  }
}
