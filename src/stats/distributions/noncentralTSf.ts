import { gammaP } from './incompleteGamma.ts'
import { normalSf } from './normalSf.ts'
import { stirlingError } from './stirlingError.ts'

/** Where the logarithm of a density has fallen so far, the rest no longer counts. */
const negligible = 40

/** Beyond this number of steps, the integral over the normal variable is the shorter one; that one's steps do not grow with t. */
const mostSteps = 10_000

/**
 * Upper tail of the noncentral t distribution: the probability that `(Z + delta) / S` exceeds `t`, where Z is standard normal
 * and S² is chi-square over its degrees of freedom. All are finite.
 *
 * Source: SciPy `nct.sf`, R `pt(ncp = delta)`. Integrated over the logarithm of S, where the trapezoid rule converges
 * at once; for a `t` far out over Z.
 */
export function noncentralTSf(t: number, degreesOfFreedom: number, delta: number): number {
  const width = Math.sqrt(negligible / degreesOfFreedom)
  const low = -1.2 * width - negligible / degreesOfFreedom
  const steps = Math.ceil(
    (4 * (width - low)) / Math.min(1 / Math.sqrt(2 * degreesOfFreedom), 1 / (1 + Math.abs(t))),
  )
  if (steps <= mostSteps) return overLogS(t, degreesOfFreedom, delta, low, width, steps)
  return t > 0 ? overZ(t, degreesOfFreedom, delta) : 1 - overZ(-t, degreesOfFreedom, -delta)
}

function overLogS(t: number, df: number, delta: number, low: number, high: number, steps: number): number {
  const step = (high - low) / steps
  const peak = Math.sqrt(df / Math.PI) * Math.exp(-stirlingError(df / 2))
  let sum = 0
  for (let i = 0; i <= steps; i++) {
    const logS = low + i * step
    const density = Math.exp(-df * (Math.expm1(2 * logS) / 2 - logS))
    sum += density * normalSf(t * Math.exp(logS) - delta)
  }
  return Math.min(1, sum * step * peak)
}

/**
 * For a positive t: the probability that S is below (Z + delta) / t, in the mean of all Z above -delta.
 *
 * Source: Takahasi & Mori (1974), the double exponential rule; it bears what the probability does near 0.
 */
function overZ(t: number, df: number, delta: number): number {
  const reach = Math.sqrt(2 * negligible)
  const low = Math.max(-delta, -reach)
  const length = Math.max(reach, (Math.hypot(delta, 2 * Math.sqrt(df)) - delta) / 2 + reach) - low
  const step = 1 / 64
  let sum = 0
  for (let k = -256; k <= 256; k++) {
    const u = Math.PI * Math.sinh(k * step)
    const above = length / (1 + Math.exp(-u))
    const weight = (above * Math.PI * Math.cosh(k * step)) / (1 + Math.exp(u))
    const s = (low + delta + above) / t
    sum += weight * Math.exp(-((low + above) ** 2) / 2) * gammaP(df / 2, (df / 2) * s * s)
  }
  return Math.min(1, (sum * step) / Math.sqrt(2 * Math.PI))
}
