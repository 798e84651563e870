import { isUtf8 } from 'node:buffer'
import type { Data, DataType } from 'apache-arrow'
import type { BlocksOfColumn } from '../memory/vectorBlock.ts'

/** Bytes of a text that DuckDB keeps in the vector itself, after four bytes of length. */
const longestInside = 12
const textBytes = 16

/** Makes what takes whole blocks of Arrow data that lies in memory as DuckDB's does; null for any other. */
export async function arrowBlocks(): Promise<(type: DataType, data: Data) => BlocksOfColumn | null> {
  const { DataType: arrow, DateUnit, Precision, TimeUnit } = await import('apache-arrow')

  const isAlike = (type: DataType): boolean =>
    (arrow.isInt(type) && type.bitWidth >= 32) ||
    (arrow.isFloat(type) && type.precision !== Precision.HALF) ||
    (arrow.isDate(type) && type.unit === DateUnit.DAY) ||
    (arrow.isTimestamp(type) && (type.unit === TimeUnit.MICROSECOND || type.unit === TimeUnit.NANOSECOND))

  function bytesOf(type: DataType, data: Data): BlocksOfColumn | null {
    const values: unknown = data.values
    if (isAlike(type)) return fixed(values as Float64Array)
    if (arrow.isInt(type)) return fixed(Int32Array.from(values as Int8Array))
    if (arrow.isBool(type)) return fixed(unpacked(values as Uint8Array, data.length))
    if (arrow.isUtf8(type)) return texts(values as Uint8Array, data.valueOffsets as Int32Array, data.length)
    return null
  }

  return (type, data) => {
    // The bits of a slice start anywhere.
    if (data.offset !== 0 || data.length === 0) return null
    const blocks = bytesOf(type, data)
    const { nullCount, nullBitmap } = data
    if (!blocks || nullCount === 0) return blocks
    return (start, rows) => ({ ...blocks(start, rows), validity: bitsOf(nullBitmap, start, rows) })
  }
}

const fixed =
  (values: Int32Array | Float64Array | Uint8Array): BlocksOfColumn =>
  (start, rows) => {
    const block = values.subarray(start, start + rows)
    return { data: new Uint8Array(block.buffer, block.byteOffset, block.byteLength), validity: null }
  }

/** One byte a value where Arrow has one bit. */
function unpacked(bits: Uint8Array, length: number): Uint8Array {
  const bytes = new Uint8Array(length)
  for (let i = 0; i < length; i++) bytes[i] = (bits[i >> 3]! >> (i & 7)) & 1
  return bytes
}

function bitsOf(bitmap: Uint8Array, start: number, rows: number): Uint8Array {
  const bits = new Uint8Array(8 * Math.ceil(rows / 64))
  bits.set(bitmap.subarray(start >> 3, (start + rows + 7) >> 3))
  return bits
}

/** Null where the bytes are not all UTF-8: those are decoded one by one. */
function texts(bytes: Uint8Array, offsets: Int32Array, length: number): BlocksOfColumn | null {
  if (!isUtf8(bytes.subarray(offsets[0], offsets[length]))) return null
  return (start, rows) => {
    const data = new Uint8Array(rows * textBytes)
    const lengths = new DataView(data.buffer)
    const long = new Map<number, Uint8Array>()
    for (let row = 0; row < rows; row++) {
      const [from, to] = [offsets[start + row]!, offsets[start + row + 1]!]
      if (to - from > longestInside) long.set(row, bytes.subarray(from, to))
      else {
        lengths.setUint32(row * textBytes, to - from, true)
        for (let i = from, at = row * textBytes + 4; i < to; i++) data[at++] = bytes[i]!
      }
    }
    return { data, validity: null, texts: long }
  }
}
