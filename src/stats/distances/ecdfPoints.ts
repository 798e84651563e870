/** Enough points to draw by: no step between two of them is larger than one in a hundred, or is a step of the data. */
const pointsASample = 100

/**
 * A bounded number of values at which to show empirical distribution functions: ascending, finite, evenly ranked in
 * each sample.
 *
 * @param samples sorted
 * @param include values that must be among them
 */
export function ecdfPoints(samples: readonly Float64Array[], include: readonly number[] = []): number[] {
  const candidates = [...samples.flatMap(evenlyRanked), ...include]
  // Adding 0 turns -0 into 0.
  const chosen = new Set(candidates.filter(Number.isFinite).map((value) => value + 0))
  return [...chosen].sort((a, b) => a - b)
}

function evenlyRanked(sorted: Float64Array): number[] {
  const count = Math.min(sorted.length, pointsASample)
  if (count < 2) return [...sorted]
  return Array.from({ length: count }, (_, i) => sorted[Math.round((i * (sorted.length - 1)) / (count - 1))]!)
}
