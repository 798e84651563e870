import { normalSf } from './normalSf.ts'

/** Tails below the normal range of doubles have no digits to go by. */
const smallest = 2 ** -1022

/**
 * The value below which a standard normal variable lies with probability `p`: -Infinity for 0, Infinity for 1.
 *
 * Source: SciPy `norm.ppf`, R `qnorm`. Newton's steps on the logarithm of the tail, which is concave, so that they
 * close in from below.
 */
export function normalQuantile(p: number): number {
  if (p > 0.5) return -normalQuantile(1 - p)
  if (p <= 0) return -Infinity
  const chance = Math.max(p, smallest)
  let z = Math.sqrt(-2 * Math.log(2 * chance))
  let step
  do {
    const tail = normalSf(z)
    const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)
    step = (Math.log(chance / tail) * tail) / density
    z -= step
    // Each step squares the error.
  } while (step > 1e-9 * z)
  return 0 - z
}
