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
  const all = pointsOf(ascending)
  let bound = deviations * Math.sqrt(ascending.length)
  let chosen = choose(all, bound)
  while (chosen.length > mostPoints) {
    bound *= 1.25
    chosen = choose(all, bound)
  }
  return { points: chosen.map((i) => all[i]!), bound: measureBound(all, chosen) }
}

function pointsOf(ascending: Float64Array): readonly EcdfPoint[] {
  const points: EcdfPoint[] = []
  for (let i = 0; i < ascending.length;) {
    const below = i
    const at = ascending[i]!
    while (i < ascending.length && ascending[i] === at) i++
    // Adding 0 turns -0 into 0.
    points.push([at + 0, below, i])
  }
  return points
}

/** From each point to the last one that a line reaches within the bound. */
function choose(all: readonly EcdfPoint[], bound: number): readonly number[] {
  const chosen = [0]
  for (let from = 0; from < all.length - 1; chosen.push(from)) from = lastWithin(all, from, bound)
  return chosen
}

function lastWithin(all: readonly EcdfPoint[], from: number, bound: number): number {
  const [start, , upTo] = all[from]!
  let [lowest, highest, last] = [-Infinity, Infinity, from + 1]
  for (let i = from + 1; i < all.length && lowest <= highest; i++) {
    const [at, below, counted] = all[i]!
    // Halves, as the distance of two doubles may be infinite. No line goes to an infinity.
    const width = at / 2 - start / 2
    if (width === Infinity) break
    const slope = (below - upTo) / width
    if (slope >= lowest && slope <= highest) last = i
    lowest = Math.max(lowest, (counted - bound - upTo) / width)
    highest = Math.min(highest, (below + bound - upTo) / width)
  }
  return last
}

function measureBound(all: readonly EcdfPoint[], chosen: readonly number[]): number {
  let most = 0
  for (let i = 1; i < chosen.length; i++) {
    const [from, to] = [all[chosen[i - 1]!]!, all[chosen[i]!]!]
    for (let j = chosen[i - 1]! + 1; j < chosen[i]!; j++) {
      const [at, below, upTo] = all[j]!
      const line = lineBetween(from, to, at)
      most = Math.max(most, line - below, upTo - line)
    }
  }
  return Math.ceil((most + margin) / margin) * margin
}
