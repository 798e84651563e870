import { stirlingError } from './stirlingError.ts'

const exact = new Float64Array(171).fill(1)
for (let k = 1; k < exact.length; k++) exact[k] = exact[k - 1]! * k

/** Permutations ask for those of small counts millions of times. NaN where none was computed yet. */
const known = new Float64Array(16_384).fill(NaN)
known.set(exact.map(Math.log))

/** The natural logarithm of `k!`, for an integer `k >= 0`. */
export function logFactorial(k: number): number {
  const found = known[k]
  if (found === undefined) return byStirling(k)
  if (Number.isNaN(found)) return (known[k] = byStirling(k))
  return found
}

const byStirling = (k: number): number =>
  (k + 0.5) * Math.log(k) - k + Math.log(2 * Math.PI) / 2 + stirlingError(k)
