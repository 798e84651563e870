import { ksOneSidedExact } from './ksOneSidedExact.ts'
import { sum } from '../numeric/sum.ts'
import type { Tally } from '../binning/tally.ts'

export interface KsOneSided {
  /** The greatest distance of the one ECDF above the other; 0 where it is never above. */
  d: number
  /** The value at which it is reached. */
  location: number
  pValue: number
  method: 'exact' | 'asymptotic'
}

const largestExact = 10_000

/**
 * One-sided two-sample Kolmogorov-Smirnov test. `greater` asks whether the ECDF of x is above that of y, so whether the
 * values of x tend to be less; `less` the other way round. Exact, ignoring ties, while both samples have at most
 * 10,000 values; otherwise by Hodges' approximation.
 *
 * Returns null when a sample is empty.
 *
 * Source: SciPy `ks_2samp(alternative=...)`; where SciPy's exact numbers overflow and it takes the approximation, this
 * stays exact.
 */
export function ksOneSided({ values, x, y }: Tally, alternative: 'greater' | 'less'): KsOneSided | null {
  const n = sum(x)
  const m = sum(y)
  if (n === 0 || m === 0) return null
  const sign = alternative === 'greater' ? 1 : -1
  let gap = 0
  let most = 0
  let location = values[0]!
  for (let i = 0; i < values.length; i++) {
    gap += sign * (x[i]! * m - y[i]! * n)
    if (gap > most) [most, location] = [gap, values[i]!]
  }
  const d = most / (n * m)
  const isExact = Math.max(n, m) <= largestExact
  const pValue = isExact ? ksOneSidedExact(most, Math.max(n, m), Math.min(n, m)) : hodges(d, n, m)
  return { d, location, pValue, method: isExact ? 'exact' : 'asymptotic' }
}

/** Hodges (1958), "The significance probability of the Smirnov two-sample test", equation 5.3. */
function hodges(d: number, n: number, m: number): number {
  const [large, small] = n > m ? [n, m] : [m, n]
  const z = Math.sqrt((n * m) / (n + m)) * d
  return Math.exp(-2 * z * z - (2 * z * (large + 2 * small)) / Math.sqrt(n * m * (n + m)) / 3)
}
