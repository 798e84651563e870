import { gammaQ } from './incompleteGamma.ts'

/**
 * Upper tail of the standard normal distribution: the chance of a value above `z`. Infinite `z` gives 0 or 1.
 *
 * Source: SciPy `norm.sf`, R `pnorm(lower.tail = FALSE)`.
 */
export function normalSf(z: number): number {
  const tail = gammaQ(0.5, (z * z) / 2) / 2
  return z < 0 ? 1 - tail : tail
}
