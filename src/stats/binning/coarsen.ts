import { sum } from '../numeric/sum.ts'
import type { Tally } from './tally.ts'

/**
 * The same samples with at most `most` different values: neighbours, taken together until they are about equally many,
 * become their mean. Values are grouped by both samples together, so a permutation test of the result is right.
 * The very same where there are no more values than that. Values are finite.
 */
export function coarsen(tally: Tally, most: number): Tally {
  const { values, x, y } = tally
  if (values.length <= most) return tally
  const size = sum(x) + sum(y)
  const coarse = { values: [] as number[], x: [] as number[], y: [] as number[] }
  let [before, fromX, fromY, mean] = [0, 0, 0, 0]
  for (let i = 0; i < values.length; i++) {
    const count = x[i]! + y[i]!
    fromX += x[i]!
    fromY += y[i]!
    mean += (values[i]! - mean) * (count / (fromX + fromY))
    const isFull = fromX + fromY + before >= ((coarse.values.length + 1) * size) / most
    if (!isFull && i < values.length - 1) continue
    coarse.values.push(mean)
    coarse.x.push(fromX)
    coarse.y.push(fromY)
    before += fromX + fromY
    fromX = fromY = mean = 0
  }
  return {
    values: Float64Array.from(coarse.values),
    x: Float64Array.from(coarse.x),
    y: Float64Array.from(coarse.y),
  }
}
