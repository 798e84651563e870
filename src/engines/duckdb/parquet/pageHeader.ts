import { compactReader } from './compactReader.ts'

/** Header of a page of a Parquet file, as far as its checksum needs it. */
export interface PageHeader {
  /** Where its data starts. */
  readonly start: number
  /** Bytes of its data. */
  readonly length: number
  /** The CRC-32 of the data; `null` if the writer left it out. */
  readonly crc: number | null
}

/** Reads the header of the page that starts at a byte, in Thrift's compact protocol. */
export function pageHeader(bytes: Uint8Array, at: number): PageHeader {
  const reader = compactReader(bytes, at)
  const integers = new Map<number, number>()
  reader.fields((field, type) => {
    if (type === 4 || type === 5 || type === 6) integers.set(field, reader.zigzag())
    else reader.skip(type)
  })
  const length = integers.get(3)
  if (length === undefined || length < 0) throw new Error('a page has no size')
  const crc = integers.get(4)
  return { start: reader.position(), length, crc: crc === undefined ? null : crc >>> 0 }
}
