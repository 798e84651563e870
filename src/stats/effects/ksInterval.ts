import type { Interval } from './interval.ts'

/**
 * A confidence interval for the true greatest distance between two distribution functions, around the distance `d`
 * between the ECDFs of `n` and `m` values. It holds whatever the distributions, ties included, so it is wide: both
 * ECDFs keep within their own band.
 *
 * Source: Dvoretzky, Kiefer & Wolfowitz (1956), with Massart's constant (1990).
 */
export function ksInterval(d: number, n: number, m: number, confidence = 0.95): Interval {
  const log = Math.log(4 / (1 - confidence))
  const band = Math.sqrt(log / (2 * n)) + Math.sqrt(log / (2 * m))
  return { low: Math.max(0, d - band), high: Math.min(1, d + band) }
}
