interface Limit {
  /** How many of the two extremes bound the range: 1 or 2. */
  readonly extremes: 1 | 2
  /** The probability that more values lie outside. */
  readonly risk: number
}

/**
 * Returns how many of `m` new values may lie outside the extremes of `n` earlier values of the same distribution, whatever
 * that is: more do so with a probability of at most `risk`. Ties only make it less.
 *
 * Source: Gumbel and von Schelling (1950), "The distribution of the number of exceedances".
 */
export function exceedanceLimit(n: number, m: number, { extremes, risk }: Limit): number {
  if (n < extremes) return m
  let exactly = 1
  for (let i = 0; i < extremes; i++) exactly *= (n - i) / (n + m - i)
  let more = 1 - exactly
  let outside = 0
  while (more > risk && outside < m) {
    exactly *= ((outside + extremes) / (outside + 1)) * ((m - outside) / (m - outside - 1 + n - extremes + 1))
    more -= exactly
    outside += 1
  }
  return outside
}
