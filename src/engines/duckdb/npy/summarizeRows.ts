import { createHash } from 'node:crypto'
import type { Tensor } from './readTensor.ts'

export interface RowSummary {
  /** Least, greatest and mean of the finite values; null if there is none. */
  readonly min: number | null
  readonly max: number | null
  readonly mean: number | null
  /** How many are NaN or infinite. */
  readonly notFinite: number
  /** Whether one value is 1 and all others are 0. */
  readonly isOneHot: boolean
  /** MD5 of the values: rows that are equal have the same. */
  readonly digest: string
}

/** Summary of rows that are too long to be columns. */
export function summarizeRows(tensor: Tensor): readonly RowSummary[] {
  return Array.from({ length: tensor.rows }, (_, row) => {
    const hash = createHash('md5')
    let [min, max, sum, finite, bits] = [Infinity, -Infinity, 0, 0, 0]
    for (let column = 0; column < tensor.width; column++) {
      const value = tensor.value(row, column)
      hash.update(`${String(value)},`)
      const number = Number(value)
      if (number === 0 || number === 1) bits++
      if (!Number.isFinite(number)) continue
      finite++
      sum += number
      min = Math.min(min, number)
      max = Math.max(max, number)
    }
    const some = finite > 0
    return {
      min: some ? min : null,
      max: some ? max : null,
      mean: some ? sum / finite : null,
      notFinite: tensor.width - finite,
      isOneHot: bits === tensor.width && sum === 1,
      digest: hash.digest('hex'),
    }
  })
}
