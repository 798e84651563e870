import { brentRoot } from '../numeric/brentRoot.ts'
import { greatestCommonDivisor } from '../numeric/greatestCommonDivisor.ts'
import { ksPValue } from '../tests/ksPValue.ts'
import { kstwoSf } from '../distributions/kstwoSf.ts'
import { normalQuantile } from '../distributions/normalQuantile.ts'

/** Up to this many pairs the exact critical distance is found quickly. */
const fewPairs = 1_000_000

/** Most columns of a table have equally many values, and the search takes as long as the test. */
let last = { n: 0, m: 0, alpha: 0, critical: null as number | null }

/** The smallest distance between the ECDFs of `n` and `m` values at which the KS test rejects; null where none does. */
export function ksCritical(n: number, m: number, alpha: number): number | null {
  if (last.n !== n || last.m !== m || last.alpha !== alpha)
    last = { n, m, alpha, critical: findCritical(n, m, alpha) }
  return last.critical
}

function findCritical(n: number, m: number, alpha: number): number | null {
  if (n * m > fewPairs) {
    const size = Math.round((n * m) / (n + m))
    return kstwoSf(1, size) <= alpha ? brentRoot((d) => kstwoSf(d, size) - alpha, 0, 1) : null
  }
  // Distances come in steps.
  const step = greatestCommonDivisor(n, m)
  const isRejected = (steps: number): boolean => ksPValue(BigInt(steps * step), n, m).pValue <= alpha
  let low = 0
  let high = (n * m) / step
  if (!isRejected(high)) return null
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (isRejected(middle)) high = middle
    else low = middle
  }
  return (high * step) / (n * m)
}

/**
 * The smallest true distance between two distribution functions that the two-sample KS test at `alpha` finds with at
 * least the probability `power`, whatever their shapes; most shapes are found sooner. Returns null where not even a distance
 * of 1 is.
 *
 * Source: Massey (1950), "A note on the power of a non-parametric test": where the distance is greatest, the ECDFs are
 * two proportions, which vary most at 1/2; by the normal approximation.
 */
export function ksDetectable(n: number, m: number, alpha: number, power = 0.8): number | null {
  const critical = ksCritical(n, m, alpha)
  if (critical === null) return null
  const detectable = critical + (normalQuantile(power) / 2) * Math.sqrt(1 / n + 1 / m)
  // Samples that have no value in common are always 1 apart.
  return Math.min(1, detectable)
}
