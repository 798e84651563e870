import { ksExactEqual } from './ksExactEqual.ts'
import { ksExactUnequal } from './ksExactUnequal.ts'

/**
 * Exact two-sided p-value of the two-sample Kolmogorov-Smirnov test, ignoring ties: the probability, for samples of sizes
 * `n` and `m` from one continuous distribution, of `D >= numerator / (n m)`. Takes time of the order of `n m D`;
 * no time to speak of when `n = m`.
 *
 * Source: SciPy `ks_2samp(method='exact')`.
 */
export function ksExact(numerator: bigint, n: number, m: number): number {
  if (numerator === 0n) return 1
  return n === m ? ksExactEqual(Number(numerator) / n, n) : ksExactUnequal(Number(numerator), n, m)
}
