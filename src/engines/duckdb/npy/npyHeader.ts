export interface NpyHeader {
  /** NumPy's own spelling, e.g. `<f8`. */
  readonly dtype: string
  readonly shape: readonly number[]
  /** The first index runs fastest, as in Fortran. */
  readonly fortranOrder: boolean
  /** Where the values start, in bytes. */
  readonly start: number
}

/**
 * Reads what stands before the values of a NumPy file.
 *
 * @see https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html
 */
export function npyHeader(bytes: Buffer): NpyHeader {
  if (bytes.length < 10 || bytes.toString('latin1', 0, 6) !== '\x93NUMPY')
    throw new Error('not a NumPy file: expected the magic bytes \\x93NUMPY')
  const version = bytes[6]!
  if (version < 1 || version > 3) throw new Error(`version ${version} of NumPy's file format is not known`)
  const isShort = version === 1
  const from = isShort ? 10 : 12
  const length = bytes.length < from ? Infinity : isShort ? bytes.readUInt16LE(8) : bytes.readUInt32LE(8)
  if (bytes.length < from + length) throw new Error('the file is cut off in its header')
  const text = bytes.toString(version === 3 ? 'utf8' : 'latin1', from, from + length)
  const dtype = /'descr':\s*'([^']*)'/.exec(text)?.[1]
  const order = /'fortran_order':\s*(True|False)/.exec(text)?.[1]
  const shape = /'shape':\s*\(([\d,\s]*)\)/.exec(text)?.[1]
  if (dtype === undefined && text.includes("'descr': ["))
    throw new Error('records (a structured dtype) are not read; save each field as an array')
  if (dtype === undefined || order === undefined || shape === undefined)
    throw new Error(`the header of the file is damaged: ${text.trim().slice(0, 100)}`)
  const sizes = shape.split(',').filter((size) => size.trim() !== '')
  return { dtype, shape: sizes.map(Number), fortranOrder: order === 'True', start: from + length }
}
