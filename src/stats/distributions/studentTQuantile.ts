import { brentRoot } from '../numeric/brentRoot.ts'
import { studentTSf } from './studentTSf.ts'

/**
 * The value below which a variable of Student's t distribution lies with probability `p`: -Infinity for 0, Infinity for 1.
 * The degrees of freedom are positive, need not be whole, and may be infinite.
 *
 * Source: SciPy `t.ppf`, R `qt`.
 */
export function studentTQuantile(p: number, degreesOfFreedom: number): number {
  if (p > 0.5) return -studentTQuantile(1 - p, degreesOfFreedom)
  if (p <= 0) return -Infinity
  if (p === 0.5) return 0
  // Logarithms on both axes make it nearly a line.
  const gap = (logT: number): number => Math.log(studentTSf(Math.exp(logT), degreesOfFreedom) / p)
  let high = 1
  while (gap(high) > 0) high *= 2
  return -Math.exp(brentRoot(gap, -40, high))
}
