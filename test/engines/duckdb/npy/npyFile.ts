/** An array as NumPy saves it, of `<f8` unless another dtype is asked for. */
export function npyFile(
  shape: readonly number[],
  values: readonly number[],
  dtype: '<f8' | '<f4' | '<i4' = '<f8',
): Buffer {
  const sizes = shape.length === 1 ? `${shape[0]!},` : shape.join(', ')
  const text = `{'descr': '${dtype}', 'fortran_order': False, 'shape': (${sizes}), }`
  const header = `${text.padEnd(117)}\n`
  const start = Buffer.from([0x93, ...Buffer.from('NUMPY'), 1, 0, header.length, 0])
  const arrays = { '<f8': Float64Array, '<f4': Float32Array, '<i4': Int32Array }
  return Buffer.concat([start, Buffer.from(header), Buffer.from(new arrays[dtype](values).buffer)])
}
