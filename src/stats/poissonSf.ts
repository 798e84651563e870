/**
 * The chance that a Poisson variable of mean `mean` is at least `count` (an integer, 0 or more).
 *
 * Source: R `ppois(count - 1, mean, lower.tail = FALSE)`. Summed from below, which is exact enough for a comparison with
 * a level such as 0.01, and not for tails.
 */
export function poissonSf(count: number, mean: number): number {
  if (count <= 0) return 1
  if (mean <= 0) return 0
  let logTerm = -mean
  let below = 0
  for (let k = 0; k < count; k++) {
    below += Math.exp(logTerm)
    logTerm += Math.log(mean) - Math.log(k + 1)
  }
  return Math.max(0, 1 - below)
}
