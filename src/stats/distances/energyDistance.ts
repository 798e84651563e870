import { ecdfIntegral } from './ecdfIntegral.ts'
import type { Tally } from '../binning/tally.ts'

/**
 * Energy distance between two samples, the root of twice the integral of the squared gap between their ECDFs, so in
 * the root of the unit of the values. Infinity where the samples have different shares at an infinite value.
 *
 * Returns null when a sample is empty.
 *
 * Source: SciPy `energy_distance`; Székely (2003), "E-statistics: energy of statistical samples".
 */
export function energyDistance(tally: Tally): number | null {
  const integral = ecdfIntegral(tally, 2)
  return integral === null ? null : Math.SQRT2 * Math.sqrt(integral)
}
