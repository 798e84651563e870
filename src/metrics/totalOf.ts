import { blockSize } from '../stats/numeric/exactSum.ts'
import { growingTotal, type Total } from '../stats/numeric/growingTotal.ts'

/** The sum and the mean of numbers in memory. */
export function totalOf(numbers: Float64Array): Total {
  const growing = growingTotal()
  for (let start = 0; start < numbers.length; start += blockSize)
    growing.add(numbers.subarray(start, start + blockSize))
  return growing.total()
}
