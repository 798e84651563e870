import { stirlingError } from './stirlingError.ts'

/** Logarithms of the factorials that a double can hold. */
function exactLogs(): Float64Array {
  const factorials = new Float64Array(171).fill(1)
  for (let k = 1; k < factorials.length; k++) factorials[k] = factorials[k - 1]! * k
  return factorials.map(Math.log)
}

/** Permutations need those of small counts millions of times. NaN where none was computed yet. */
const known = Float64Array.from([...exactLogs(), ...new Float64Array(16_384 - 171).fill(NaN)])

/** The natural logarithm of `k!`, for an integer `k >= 0`. */
export function logFactorial(k: number): number {
  const found = known[k]
  if (found === undefined) return byStirling(k)
  if (Number.isNaN(found)) return (known[k] = byStirling(k))
  return found
}

const byStirling = (k: number): number =>
  (k + 0.5) * Math.log(k) - k + Math.log(2 * Math.PI) / 2 + stirlingError(k)
