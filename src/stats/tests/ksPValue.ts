import { ksExact } from './ksExact.ts'
import { kstwoSf } from '../distributions/kstwoSf.ts'

export interface KsPValue {
  pValue: number
  method: 'exact' | 'asymptotic'
}

const largestExact = 10_000

/**
 * Two-sided p-value of the two-sample Kolmogorov-Smirnov test, for a distance `D = numerator / (n m)` between samples
 * of sizes `n` and `m` (both at least 1). Exact, ignoring ties, while both have at most 10,000 values; otherwise from
 * the one-sample distribution at the effective size `n m / (n + m)`.
 *
 * Source: SciPy `ks_2samp(method='auto')`.
 */
export function ksPValue(numerator: bigint, n: number, m: number): KsPValue {
  if (Math.max(n, m) <= largestExact) return { pValue: ksExact(numerator, n, m), method: 'exact' }
  const size = roundHalfEven((n * m) / (n + m))
  return { pValue: kstwoSf(Number(numerator) / (n * m), size), method: 'asymptotic' }
}

/** NumPy's rounding: SciPy's answer for two samples of 10,001 depends on it. */
function roundHalfEven(value: number): number {
  const rounded = Math.round(value)
  return rounded - value === 0.5 && rounded % 2 === 1 ? rounded - 1 : rounded
}
