/** Types of Thrift's compact protocol. */
const [yes, no, byte, double, binary, list, set, map, struct] = [1, 2, 3, 7, 8, 9, 10, 11, 12] as const

/** A reader of Thrift's compact protocol. */
export interface CompactReader {
  /** Where the next byte is. */
  position(): number
  /** Reads a signed integer. */
  zigzag(): number
  /** Reads the fields of a struct; `use` reads or skips the value of each. */
  fields(use: (field: number, type: number) => void): void
  /** Passes over a value. */
  skip(type: number): void
}

/** Reads bytes from a place on, in Thrift's compact protocol. */
export function compactReader(bytes: Uint8Array, at: number): CompactReader {
  let position = at

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

  const pass = (length: number): void => void (position += length)

  function skip(type: number): void {
    if (type === yes || type === no) return
    if (type === byte) pass(1)
    else if (type === double) pass(8)
    else if (type === binary) pass(varint())
    else if (type === struct) fields((_, inner) => skip(inner))
    else if (type === list || type === set) items()
    else if (type === map) throw new Error('a page header holds a map')
    else varint()
  }

  function items(): void {
    const header = next()
    const size = header >> 4 === 15 ? varint() : header >> 4
    // A truth in a list takes a byte.
    const kind = header & 0x0f
    if (kind <= no) pass(size)
    else for (let i = 0; i < size; i++) skip(kind)
  }

  return { position: () => position, zigzag, fields, skip }
}
