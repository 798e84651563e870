import { logFactorial } from '../distributions/logFactorial.ts'

/**
 * The p-value of `outside` or more of `m` values of the sample lying strictly outside the range of `n` values of the
 * reference, where both share one distribution: exact where there are no ties, and no smaller than it should be where there are.
 * `n` is at least 2.
 *
 * Source: Rosenbaum (1953), "Tables for a nonparametric test of dispersion"; the beta-binomial distribution.
 */
export function outside(outside: number, n: number, m: number): number {
  if (outside <= 0) return 1
  // Of fewer values than on average it is quicker, and more exact, to add up what is left out.
  if (outside * (n + 1) <= 2 * m) return Math.max(0, 1 - tail(outside - 1, 0, n, m))
  return Math.min(1, tail(outside, m, n, m))
}

/** The probability of any number from `from` to `to`, added up until the terms no longer matter. */
function tail(from: number, to: number, n: number, m: number): number {
  const step = from <= to ? 1 : -1
  let total = 0
  let term = probability(from, n, m)
  for (let k = from; step * (to - k) >= 0 && term > total * 1e-18; k += step) {
    total += term
    term *= step > 0 ? ratio(k, n, m) : 1 / ratio(k - 1, n, m)
  }
  return total
}

const ratio = (k: number, n: number, m: number): number => ((m - k) * (k + 2)) / ((k + 1) * (m - k + n - 2))

const probability = (k: number, n: number, m: number): number =>
  Math.exp(
    logFactorial(m) -
      logFactorial(k) -
      logFactorial(m - k) +
      logFactorial(k + 1) +
      logFactorial(m - k + n - 2) -
      logFactorial(m + n) +
      logFactorial(n) -
      logFactorial(n - 2),
  )
