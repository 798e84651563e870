import { brentRoot } from '../numeric/brentRoot.ts'
import { normalQuantile } from '../distributions/normalQuantile.ts'
import { normalSf } from '../distributions/normalSf.ts'

/**
 * The chance that a two-sided test of two proportions at `alpha` finds that they are `p` among `n` and `q` among `m`.
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

/**
 * The smallest rise of a proportion `p` that the test finds with the chance `power`. Returns null where even a rise to
 * 1 would be missed, and 0 where the test rejects as often without one.
 */
export function proportionsDetectable(
  p: number,
  n: number,
  m: number,
  alpha: number,
  power = 0.8,
): number | null {
  const gap = (rise: number): number => twoProportionsPower(p, n, p + rise, m, alpha) - power
  if (gap(0) >= 0) return 0
  return gap(1 - p) < 0 ? null : brentRoot(gap, 0, 1 - p)
}
