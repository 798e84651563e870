/**
 * The deviance `count log(count / mean) + mean - count`, for `count >= 0` and `mean > 0`, without cancellation
 * when they are close. `excess` is `count - mean`; give it when it is known better than by subtracting.
 *
 * Source: Loader (2000), "Fast and accurate computation of binomial probabilities" (R's `bd0`).
 */
export function poissonDeviance(count: number, mean: number, excess = count - mean): number {
  if (count === 0) return mean
  const v = excess / (count + mean)
  if (!(Math.abs(v) <= 0.5)) return count * Math.log(count / mean) - excess
  let sum = excess * v
  let power = 2 * count * v
  for (let odd = 3; ; odd += 2) {
    power *= v * v
    const next = sum + power / odd
    if (next === sum) return sum
    sum = next
  }
}
