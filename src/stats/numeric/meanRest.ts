import { exactSumOfFinite, toDouble } from './exactSum.ts'

/** By how much the mean of n doubles is greater than `mean`, the double next to it; `total` is their exact sum. */
export const meanRest = (total: bigint, n: number, mean: number): number =>
  toDouble(total - BigInt(n) * exactSumOfFinite(Float64Array.of(mean)), n)
