import { lineBetween, type BoundedEcdf, type EcdfPoint } from './boundedEcdf.ts'

/** Points of a distribution function at most. */
const mostPoints = 512
/** The bound in the standard deviations of a count: small compared with what a test of n values can find. */
const deviations = 0.1
/** Bounds are rounded up to thousandths, and by more than doubles are off. */
const margin = 0.001

/**
 * Finds few points of the distribution function of ascending values, so that straight lines between them are close to it
 * everywhere: within a tenth of √n counts, or of what 512 points reach. How close they are is measured, not estimated.
 *
 * Source: the swing filter, Elmeleegy et al. (2009), "Online piece-wise linear approximation of numerical streams".
 */
export function fitEcdf(ascending: Float64Array): BoundedEcdf {
  let bound = deviations * Math.sqrt(ascending.length)
  let chosen = choose(ascending, bound)
  while (chosen.length > mostPoints) {
    bound *= 1.25
    chosen = choose(ascending, bound)
  }
  return {
    points: chosen.map((start) => pointAt(ascending, start)),
    bound: measureBound(ascending, chosen),
  }
}

/** The point of a value, which is found by the index of the first one. */
const pointAt = (ascending: Float64Array, start: number): EcdfPoint =>
  // Adding 0 turns -0 into 0.
  [ascending[start]! + 0, start, endOf(ascending, start)]

/** The index after the last value that equals the one at `start`. */
function endOf(ascending: Float64Array, start: number): number {
  const at = ascending[start]
  let end = start + 1
  while (end < ascending.length && ascending[end] === at) end++
  return end
}

/** From each point to the last one that a line reaches within the bound. */
function choose(ascending: Float64Array, bound: number): readonly number[] {
  const chosen = [0]
  for (let from = 0; endOf(ascending, from) < ascending.length; chosen.push(from))
    from = lastWithin(ascending, from, bound)
  return chosen
}

function lastWithin(ascending: Float64Array, from: number, bound: number): number {
  const start = ascending[from]!
  const upTo = endOf(ascending, from)
  let [lowest, highest, last] = [-Infinity, Infinity, upTo]
  for (let below = upTo; below < ascending.length && lowest <= highest;) {
    const counted = endOf(ascending, below)
    // Halves, as the distance of two doubles may be infinite. No line goes to an infinity.
    const width = ascending[below]! / 2 - start / 2
    if (width === Infinity) break
    const slope = (below - upTo) / width
    if (slope >= lowest && slope <= highest) last = below
    lowest = Math.max(lowest, (counted - bound - upTo) / width)
    highest = Math.min(highest, (below + bound - upTo) / width)
    below = counted
  }
  return last
}

function measureBound(ascending: Float64Array, chosen: readonly number[]): number {
  let most = 0
  for (let i = 1; i < chosen.length; i++) {
    const [from, to] = [pointAt(ascending, chosen[i - 1]!), pointAt(ascending, chosen[i]!)]
    for (let below = from[2]; below < to[1];) {
      const upTo = endOf(ascending, below)
      const line = lineBetween(from, to, ascending[below]!)
      most = Math.max(most, line - below, upTo - line)
      below = upTo
    }
  }
  return Math.ceil((most + margin) / margin) * margin
}
