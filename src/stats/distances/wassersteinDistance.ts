import { ecdfIntegral } from './ecdfIntegral.ts'
import type { Tally } from '../binning/tally.ts'

/**
 * Wasserstein distance of order 1 (the earth mover's distance) between two samples: how far a value must move on
 * average to make the one of the other, in the unit of the values. Infinity where the samples have different shares at
 * an infinite value.
 *
 * Returns null when a sample is empty.
 *
 * Source: SciPy `wasserstein_distance`.
 */
export const wassersteinDistance = (tally: Tally): number | null => ecdfIntegral(tally, 1)
