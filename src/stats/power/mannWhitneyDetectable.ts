import { mannWhitneyExact } from '../tests/mannWhitneyExact.ts'
import { normalQuantile } from '../distributions/normalQuantile.ts'

/** Up to this many values on the lesser side the test is exact, and may not reach a level. */
const few = 8

/**
 * The smallest true Cliff's delta that the Mann-Whitney test at `alpha` finds among `n` and `m` values with about the
 * probability `power`. Returns null where not even samples without overlap are found to differ.
 *
 * Source: Noether (1987), "Sample size determination for some common nonparametric tests", whose variance is that of the
 * null hypothesis; ties make it larger.
 */
export function mannWhitneyDetectable(n: number, m: number, alpha: number, power = 0.8): number | null {
  if (Math.min(n, m) <= few && 2 * mannWhitneyExact(0, n, m) > alpha) return null
  const reach = -normalQuantile(alpha / 2) + normalQuantile(power)
  return Math.min(1, 2 * reach * Math.sqrt((n + m) / (12 * n * m)))
}
