import { sum } from '../numeric/sum.ts'
import type { Tally } from './tally.ts'

/**
 * The counts of neighbouring values, taken together until at least `leastExpected` are expected in the smaller sample;
 * what is left at the end joins the last. It hangs on both samples as one.
 */
export function joinNeighbours(
  { x, y }: Pick<Tally, 'x' | 'y'>,
  leastExpected: number,
): { readonly x: readonly number[]; readonly y: readonly number[] } {
  const [n, m] = [sum(x), sum(y)]
  const least = (leastExpected * (n + m)) / Math.min(n, m)
  const joined = { x: [] as number[], y: [] as number[] }
  let [fromX, fromY] = [0, 0]
  for (let i = 0; i < x.length; i++) {
    fromX += x[i]!
    fromY += y[i]!
    if (fromX + fromY < least) continue
    joined.x.push(fromX)
    joined.y.push(fromY)
    fromX = fromY = 0
  }
  if (fromX + fromY > 0) {
    const last = Math.max(0, joined.x.length - 1)
    joined.x[last] = (joined.x[last] ?? 0) + fromX
    joined.y[last] = (joined.y[last] ?? 0) + fromY
  }
  return joined
}
