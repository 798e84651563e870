/**
 * Exact probability that samples of sizes `n` and `m`, drawn from one continuous distribution, have
 * `max (i m - j n) >= numerator`, where i and j count the values up to a point. Takes time of the order of `n m`; no
 * time to speak of when `n = m`.
 *
 * The two samples interleaved are a lattice path from (0, 0) to (n, m), all paths equally likely. The recurrence carries
 * the probability that a path to a cell has already reached the line: it only adds, so small answers keep their accuracy.
 *
 * Source: Hodges (1958), "The significance probability of the Smirnov two-sample test"; SciPy's exact `ks_2samp`.
 */
export function ksOneSidedExact(numerator: number, n: number, m: number): number {
  if (numerator <= 0) return 1
  if (n === m) return equalSizes(numerator / n, n)
  // reached[j] belongs to the cell (i, j); beyond `end` the probability is 0.
  const reached = new Float64Array(m + 1)
  let end = 0
  for (let i = 1; i <= n; i++) {
    const onLine = Math.floor((i * m - numerator) / n)
    for (let j = 0; j <= Math.min(onLine, m); j++) reached[j] = 1
    const from = Math.max(0, onLine + 1)
    end = Math.max(end, from)
    let j = from
    for (; j <= m; j++) {
      const left = j > 0 ? reached[j - 1]! : 0
      reached[j] = (i * reached[j]! + j * left) / (i + j)
      if (j >= end && reached[j] === 0) break
    }
    end = j
  }
  return Math.min(1, reached[m]!)
}

/** C(2n, n - gap) / C(2n, n), by the reflection principle. */
function equalSizes(gap: number, n: number): number {
  let chance = 1
  for (let j = 0; j < gap; j++) chance *= (n - j) / (n + j + 1)
  return chance
}
