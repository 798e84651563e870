/** Returns ranks from 1; equal values share the mean of their ranks. */
export function ranksOf(values: Float64Array): Float64Array {
  const order = Uint32Array.from(values.keys()).sort((a, b) => values[a]! - values[b]!)
  const ranks = new Float64Array(values.length)
  for (let start = 0, end = 0; start < order.length; start = end) {
    while (end < order.length && values[order[end]!] === values[order[start]!]) end++
    for (let i = start; i < end; i++) ranks[order[i]!] = (start + end + 1) / 2
  }
  return ranks
}

/** Returns Spearman's correlation of two columns from their ranks; null for constant columns and fewer than three rows. */
export function rankCorrelation(x: Float64Array, y: Float64Array): number | null {
  const n = x.length
  if (n < 3) return null
  const mean = (n + 1) / 2
  let [xx, yy, xy] = [0, 0, 0]
  for (let i = 0; i < n; i++) {
    const [a, b] = [x[i]! - mean, y[i]! - mean]
    xx += a * a
    yy += b * b
    xy += a * b
  }
  return xx === 0 || yy === 0 ? null : Math.max(-1, Math.min(1, xy / Math.sqrt(xx * yy)))
}
