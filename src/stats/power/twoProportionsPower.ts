import { brentRoot } from '../numeric/brentRoot.ts'
import { incompleteBeta } from '../distributions/incompleteBeta.ts'
import { twoProportions } from '../tests/twoProportions.ts'
import { normalQuantile } from '../distributions/normalQuantile.ts'
import { normalSf } from '../distributions/normalSf.ts'

/**
 * The probability that a two-sided test of two proportions at `alpha` finds that they are `p` among `n` and `q` among `m`.
 * By the normal approximation, so a little off where few successes or few failures are expected.
 *
 * Source: Fleiss, Levin & Paik (2003), "Statistical methods for rates and proportions", ch. 4; statsmodels
 * `power_proportions_2indep`.
 */
export function twoProportionsPower(p: number, n: number, q: number, m: number, alpha: number): number {
  const pooled = (n * p + m * q) / (n + m)
  const underNull = Math.sqrt(pooled * (1 - pooled) * (1 / n + 1 / m))
  const spread = Math.sqrt((p * (1 - p)) / n + (q * (1 - q)) / m)
  const critical = -normalQuantile(alpha / 2) * underNull
  if (spread === 0) return Math.abs(q - p) > critical ? 1 : 0
  return normalSf((critical - (q - p)) / spread) + normalSf((critical + (q - p)) / spread)
}

/** Below this expected count the normal approximation is too far off. */
const enough = 50

/**
 * The smallest rise of a proportion, of which `successes` of `n` were seen, that the test of `m` new trials finds with the
 * probability `power`. Returns null where even a rise to 1 would be missed, and 0 where the test rejects as often without one.
 * Where few successes are expected it is of the reference as it is: exactly binomial, and right also where none were seen.
 */
export function proportionsDetectable(
  successes: number,
  n: number,
  m: number,
  alpha: number,
  power = 0.8,
): number | null {
  if (alpha >= power) return 0
  const p = successes / n
  if (Math.min(successes, p * m) < enough) return exactDetectable(successes, n, m, alpha, power)
  const gap = (rise: number): number => twoProportionsPower(p, n, p + rise, m, alpha) - power
  if (gap(0) >= 0) return 0
  return gap(1 - p) < 0 ? null : brentRoot(gap, 0, 1 - p)
}

function exactDetectable(
  successes: number,
  n: number,
  m: number,
  alpha: number,
  power: number,
): number | null {
  const isFound = (found: number): boolean => (twoProportions(successes, n, found, m)?.pValue ?? 1) <= alpha
  if (!isFound(m)) return null
  let missed = Math.floor((successes / n) * m)
  let found = m
  while (found - missed > 1) {
    const middle = Math.floor((found + missed) / 2)
    if (isFound(middle)) found = middle
    else missed = middle
  }
  const q =
    found === m ? power ** (1 / m) : brentRoot((q) => incompleteBeta(found, m - found + 1, q) - power, 0, 1)
  return Math.max(0, q - successes / n)
}
