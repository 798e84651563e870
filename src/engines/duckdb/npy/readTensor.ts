import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { DuckDBValue } from '@duckdb/node-api'
import { messageOf } from '../../../errors/messageOf.ts'
import { npyHeader } from './npyHeader.ts'
import { npyValue, type NpyValue } from './npyValue.ts'

/** An array of NumPy as rows: the first index is the row, the others are columns. */
export interface Tensor {
  readonly name: string
  readonly dtype: string
  readonly sqlType: NpyValue['sqlType']
  readonly shape: readonly number[]
  readonly rows: number
  /** The shape of one row; empty where a row is one value. */
  readonly rowShape: readonly number[]
  /** How many values a row has. */
  readonly width: number
  readonly value: (row: number, column: number) => DuckDBValue
}

export async function readTensor(file: string): Promise<Tensor> {
  const content = await readFile(file)
  try {
    const { dtype, shape, fortranOrder, start } = npyHeader(content)
    const { bytes, sqlType, read } = npyValue(dtype)
    const [rows = 1, ...rowShape] = shape
    const width = product(rowShape)
    const expected = start + rows * width * bytes
    if (content.length !== expected)
      throw new Error(
        `an array of ${shape.join(' × ')} ${dtype} takes ${expected} bytes, and the file has ${content.length}`,
      )
    // Such a header could claim more rows than any memory holds.
    if (rows > 0 && width * bytes === 0)
      throw new Error(`an array of ${shape.join(' × ')} ${dtype} has rows without any value`)
    const view = new DataView(content.buffer, content.byteOffset + start)
    const place = fortranOrder ? fortranPlaces(rowShape) : null
    const at = place
      ? (row: number, column: number): number => row + rows * place[column]!
      : (row: number, column: number): number => row * width + column
    return {
      name: basename(file).replace(/\.npy$/i, ''),
      dtype,
      sqlType,
      shape,
      rows,
      rowShape,
      width,
      value: (row, column) => read(view, bytes * at(row, column)),
    }
  } catch (cause) {
    throw new Error(`${file}: ${messageOf(cause)}`, { cause })
  }
}

export const product = (sizes: readonly number[]): number => sizes.reduce((all, size) => all * size, 1)

/** Where the columns of a row, counted with the last index running fastest, are if the first one does. */
function fortranPlaces(rowShape: readonly number[]): readonly number[] {
  return Array.from({ length: product(rowShape) }, (_, column) => {
    let rest = column
    let place = 0
    for (let axis = rowShape.length - 1; axis >= 0; axis--) {
      const size = rowShape[axis]!
      place += (rest % size) * product(rowShape.slice(0, axis))
      rest = Math.floor(rest / size)
    }
    return place
  })
}
