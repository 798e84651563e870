import { gammaQ } from './incompleteGamma.ts'

/** Below this `z` the upper tail rounds to 1. Integrals over long tails need it often. */
const certain = -8.5

/**
 * Upper tail of the standard normal distribution: the chance of a value above `z`. Infinite `z` gives 0 or 1.
 *
 * Source: SciPy `norm.sf`, R `pnorm(lower.tail = FALSE)`.
 */
export function normalSf(z: number): number {
  if (z < certain) return 1
  const tail = gammaQ(0.5, (z * z) / 2) / 2
  return z < 0 ? 1 - tail : tail
}
