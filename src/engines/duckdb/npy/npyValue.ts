import type { DuckDBValue } from '@duckdb/node-api'

/** A kind of value that NumPy stores. */
export interface NpyValue {
  readonly bytes: number
  readonly sqlType: 'BOOLEAN' | 'BIGINT' | 'UBIGINT' | 'DOUBLE' | 'VARCHAR'
  readonly read: (from: DataView, at: number) => DuckDBValue
}

type Read = (from: DataView, at: number, little: boolean) => DuckDBValue

const numbers: Readonly<Record<string, readonly [NpyValue['sqlType'], Read]>> = {
  b1: ['BOOLEAN', (from, at) => from.getUint8(at) !== 0],
  i1: ['BIGINT', (from, at) => BigInt(from.getInt8(at))],
  i2: ['BIGINT', (from, at, little) => BigInt(from.getInt16(at, little))],
  i4: ['BIGINT', (from, at, little) => BigInt(from.getInt32(at, little))],
  i8: ['BIGINT', (from, at, little) => from.getBigInt64(at, little)],
  u1: ['BIGINT', (from, at) => BigInt(from.getUint8(at))],
  u2: ['BIGINT', (from, at, little) => BigInt(from.getUint16(at, little))],
  u4: ['BIGINT', (from, at, little) => BigInt(from.getUint32(at, little))],
  u8: ['UBIGINT', (from, at, little) => from.getBigUint64(at, little)],
  f2: ['DOUBLE', (from, at, little) => half(from.getUint16(at, little))],
  f4: ['DOUBLE', (from, at, little) => from.getFloat32(at, little)],
  f8: ['DOUBLE', (from, at, little) => from.getFloat64(at, little)],
}

/** How the values of a dtype such as `<f8` or `|S5` are read. */
export function npyValue(dtype: string): NpyValue {
  const [, order, kind = '', size = ''] = /^([<>|=])([a-zA-Z])(\d+)$/.exec(dtype) ?? []
  const little = order !== '>'
  const number = numbers[`${kind}${size}`]
  if (number) {
    const [sqlType, read] = number
    return { bytes: Number(size), sqlType, read: (from, at) => read(from, at, little) }
  }
  if (kind === 'S')
    return { bytes: Number(size), sqlType: 'VARCHAR', read: (from, at) => bytes(from, at, Number(size)) }
  if (kind === 'U')
    return {
      bytes: 4 * Number(size),
      sqlType: 'VARCHAR',
      read: (from, at) => text(from, at, Number(size), little),
    }
  throw new Error(`unsupported dtype ${dtype}: expected numbers, booleans, or text`)
}

/** IEEE 754 half precision: 1 bit of sign, 5 of exponent, 10 of fraction. */
function half(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1
  const exponent = (bits >> 10) & 0x1f
  const fraction = bits & 0x3ff
  if (exponent === 0x1f) return fraction === 0 ? sign * Infinity : NaN
  return exponent === 0 ? sign * fraction * 2 ** -24 : sign * (1 + fraction / 1024) * 2 ** (exponent - 15)
}

const bytes = (from: DataView, at: number, size: number): string =>
  Buffer.from(from.buffer, from.byteOffset + at, size)
    .toString('utf8')
    .replace(/\0+$/, '')

function text(from: DataView, at: number, length: number, little: boolean): string {
  let value = ''
  for (let i = 0; i < length; i++) value += String.fromCodePoint(from.getUint32(at + 4 * i, little))
  return value.replace(/\0+$/, '')
}
