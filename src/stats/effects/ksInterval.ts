import type { Interval } from './interval.ts'
import { normalQuantile } from '../distributions/normalQuantile.ts'
import { normalSf } from '../distributions/normalSf.ts'

/**
 * A confidence interval for the true greatest distance between two distribution functions, around the distance `d`
 * between the ECDFs of `n` and `m` values. It holds whatever the distributions, ties included.
 *
 * The two ends need not be alike. Above, the true distance lies at one place, and the observed distance is at least what
 * the ECDFs show there: the error of two proportions at one place is enough. Below, the ECDFs may be furthest apart
 * anywhere: their error is at most that of two samples of one distribution, the mixture of both, for which the bound of
 * Massart holds (the covariance of the mixture's bridge exceeds theirs by a term of rank one; Anderson, 1955).
 *
 * Source: Massart (1990), "The tight constant in the Dvoretzky-Kiefer-Wolfowitz inequality".
 */
export function ksInterval(d: number, n: number, m: number, confidence = 0.95): Interval {
  const tail = (1 - confidence) / 2
  const scale = Math.sqrt(1 / n + 1 / m)
  return {
    low: Math.max(0, d - scale * Math.sqrt(Math.log(2 / tail) / 2)),
    high: Math.min(1, d - (scale / 2) * normalQuantile(tail)),
  }
}

/** The p-value of a true distance of at least `margin`: a small one proves that the distributions are closer. */
export const ksEquivalence = (d: number, n: number, m: number, margin: number): number =>
  normalSf((2 * (margin - d)) / Math.sqrt(1 / n + 1 / m))
