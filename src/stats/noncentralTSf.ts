import { normalSf } from './normalSf.ts'
import { stirlingError } from './stirlingError.ts'

/** Where the logarithm of a density has fallen so far, the rest no longer counts. */
const negligible = 40

/**
 * Upper tail of the noncentral t distribution: the chance that `(Z + delta) / S` exceeds `t`, where Z is standard normal
 * and S² is chi-square over its degrees of freedom.
 *
 * Source: SciPy `nct.sf`, R `pt(ncp = delta)`. Integrated over the logarithm of S, where the trapezoid rule converges
 * at once.
 */
export function noncentralTSf(t: number, degreesOfFreedom: number, delta: number): number {
  const half = degreesOfFreedom / 2
  const width = Math.sqrt(negligible / degreesOfFreedom)
  const low = -1.2 * width - negligible / degreesOfFreedom
  const steps = Math.ceil(
    (4 * (width - low)) / Math.min(1 / Math.sqrt(2 * degreesOfFreedom), 1 / (1 + Math.abs(t))),
  )
  const step = (width - low) / steps
  const peak = 2 * Math.sqrt(half / (2 * Math.PI)) * Math.exp(-stirlingError(half))
  let sum = 0
  for (let i = 0; i <= steps; i++) {
    const logS = low + i * step
    const density = Math.exp(-degreesOfFreedom * (Math.expm1(2 * logS) / 2 - logS))
    sum += density * normalSf(t * Math.exp(logS) - delta)
  }
  return Math.min(1, sum * step * peak)
}
