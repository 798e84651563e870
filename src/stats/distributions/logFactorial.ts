import { stirlingError } from './stirlingError.ts'

const exact = new Float64Array(171).fill(1)
for (let k = 1; k < exact.length; k++) exact[k] = exact[k - 1]! * k
const logarithms = exact.map(Math.log)

/** The natural logarithm of `k!`, for an integer `k >= 0`. */
export const logFactorial = (k: number): number =>
  logarithms[k] ?? (k + 0.5) * Math.log(k) - k + Math.log(2 * Math.PI) / 2 + stirlingError(k)
