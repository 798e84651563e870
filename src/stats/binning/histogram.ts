export interface Histogram {
  counts: Float64Array
  /** How many values lie below the first edge. */
  below: number
  /** How many values lie above the last edge. */
  above: number
}

/**
 * How many values fall into each bin between two neighbouring edges. A bin takes in its lower edge and leaves out its
 * upper one, but the last takes in both. Edges ascend; values hold no NaN, infinities take part.
 *
 * Source: NumPy `histogram`, which leaves out what is below and above.
 */
export function histogram(values: ArrayLike<number>, edges: readonly number[]): Histogram {
  const bins = edges.length - 1
  const counts = new Float64Array(bins)
  const last = edges[bins]!
  let below = 0
  let above = 0
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!
    if (value < edges[0]!) below++
    else if (value > last) above++
    else {
      const bin = value === last ? bins - 1 : binOf(edges, value)
      counts[bin] = counts[bin]! + 1
    }
  }
  return { counts, below, above }
}

/** The last edge that is not above the value. */
function binOf(edges: readonly number[], value: number): number {
  let low = 0
  let high = edges.length - 1
  while (high - low > 1) {
    const middle = (low + high) >>> 1
    if (edges[middle]! <= value) low = middle
    else high = middle
  }
  return low
}
