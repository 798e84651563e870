/**
 * The probability that Mann and Whitney's U of samples of sizes `n` and `m` is at most `u` (an integer, not above `n m / 2`)
 * where both come from one continuous distribution. Takes time of the order of `u` times the smaller size.
 *
 * Source: Mann & Whitney (1947); the counts are the coefficients of the Gaussian binomial.
 */
export function mannWhitneyExact(u: number, n: number, m: number): number {
  const [small, large] = n < m ? [n, m] : [m, n]
  const counts = new Float64Array(u + 1)
  counts[0] = 1
  let total = 1
  for (let i = 1; i <= small; i++) {
    // Times (1 - q^(large + i)), then over (1 - q^i).
    for (let k = u; k >= large + i; k--) counts[k]! -= counts[k - large - i]!
    for (let k = i; k <= u; k++) counts[k]! += counts[k - i]!
    total *= (large + i) / i
  }
  return counts.reduce((sum, count) => sum + count, 0) / total
}
