import type { PairMoments } from './pairMoments.ts'

/**
 * The variance of Fisher's z of Pearson's correlation, in that of jointly normal numbers: 1 for those, above 10 for long
 * tails. Estimates below 1 are 1, since those of few pairs are too small; so is that of a correlation too near to ±1 to
 * show, where the difference of the moments is lost in rounding.
 *
 * Source: Steiger & Hakstian (1982), "The asymptotic distribution of elements of a correlation matrix".
 */
export function correlationVariance(r: number, { xxxx, xxxy, xxyy, xyyy, yyyy }: PairMoments): number {
  const scale = (1 - r ** 2) ** 2
  const largest = Math.max(xxxx, yyyy)
  if (scale < largest * 2 ** -36) return 1
  const variance = xxyy - r * (xxxy + xyyy) + (r ** 2 / 4) * (xxxx + 2 * xxyy + yyyy)
  return Math.max(1, variance / scale)
}
