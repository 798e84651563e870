import type { Random } from './seededRandom.ts'
import { sum } from '../numeric/sum.ts'

/**
 * Returns a function that draws a whole number, `first` or more, by the weight of each; the weights need not add up to 1.
 * Takes the same short time however many there are.
 *
 * Source: Chen & Asau (1974), "On generating random variates from an empirical distribution".
 */
export function tableDraw(weights: ArrayLike<number>, first = 0): (random: Random) => number {
  const total = sum(weights)
  const upTo = new Float64Array(weights.length)
  let reached = 0
  for (let k = 0; k < upTo.length; k++) upTo[k] = reached += weights[k]! / total
  // Rounding may leave the last one short of 1.
  upTo.fill(
    1,
    Array.from(weights).findLastIndex((weight) => weight > 0),
  )
  const guide = new Uint32Array(weights.length)
  for (let slot = 0, k = 0; slot < guide.length; slot++) {
    while (upTo[k]! <= slot / guide.length) k++
    guide[slot] = k
  }
  return (random) => {
    const u = random()
    let k = guide[Math.floor(u * guide.length)]!
    while (upTo[k]! <= u) k++
    return first + k
  }
}
