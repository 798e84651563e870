import { chiSquareContingency } from './chiSquareContingency.ts'
import { sum } from '../numeric/sum.ts'
import type { Tally } from '../binning/tally.ts'

const most = 20
const leastExpected = 5

/**
 * Chi-square on the values that occur again and again: the twenty most common of both samples together, of which five are
 * expected in the smaller sample, and all others as one. It finds values that stand for something else, such as 0 or -999.
 *
 * Returns null when no value is as common, or when one is alone.
 */
export function atoms({
  x,
  y,
}: Tally): { statistic: number; degreesOfFreedom: number; pValue: number } | null {
  const [n, m] = [sum(x), sum(y)]
  const least = Math.max(2, (leastExpected * (n + m)) / Math.min(n, m))
  const common = Array.from(x, (count, i) => ({ x: count, y: y[i]! }))
    .filter((value) => value.x + value.y >= least)
    .sort((a, b) => b.x + b.y - (a.x + a.y))
    .slice(0, most)
  const others = {
    x: n - sum(common.map((value) => value.x)),
    y: m - sum(common.map((value) => value.y)),
  }
  // Few others join the least common of the values.
  const last = others.x + others.y < least ? common.pop() : undefined
  const rest = { x: others.x + (last?.x ?? 0), y: others.y + (last?.y ?? 0) }
  const cells = [...common, rest]
  return chiSquareContingency(
    cells.map((cell) => cell.x),
    cells.map((cell) => cell.y),
  )
}
