import { brentRoot } from '../numeric/brentRoot.ts'
import { incompleteBeta } from '../distributions/incompleteBeta.ts'
import type { Interval } from './interval.ts'

/**
 * A confidence interval for a proportion of which `successes` of `n` trials were seen, that holds it at least as often as
 * `confidence` says, however few trials there are; `n` is at least 1.
 *
 * Source: Clopper & Pearson (1934); SciPy `binomtest(k, n).proportion_ci(method='exact')`, R `binom.test`.
 */
export function clopperPearson(successes: number, n: number, confidence = 0.95): Interval {
  const tail = (1 - confidence) / 2
  const failures = n - successes
  return {
    low: successes === 0 ? 0 : brentRoot((p) => incompleteBeta(successes, failures + 1, p) - tail, 0, 1),
    high:
      failures === 0 ? 1 : brentRoot((p) => tail - incompleteBeta(failures, successes + 1, 1 - p, p), 0, 1),
  }
}
