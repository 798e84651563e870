import { chiSquareIsf } from '../distributions/chiSquareIsf.ts'
import type { Interval } from './interval.ts'
import { normalQuantile } from '../distributions/normalQuantile.ts'
import { sum } from '../numeric/sum.ts'

/**
 * A confidence interval for the share of rows that moved, the total variation distance between the populations of two
 * samples. `reference[i]` and `sample[i]` count class `i`; both samples have rows. It does not depend on which of them is larger.
 *
 * The distance is that of the set of classes which differs most. Above, the error of that one set is enough. Below, the
 * observed distance may be too large by the greatest error of any set: at most what the chi-square distribution allows
 * all sets together (Scheffé), and at most the sum of the standard errors of the classes, about which it varies no more
 * than the share of one set does (Borell's inequality).
 *
 * Source: Scheffé (1953); Boucheron, Lugosi & Massart (2013), "Concentration inequalities", 5.4.
 */
export function shareInterval(
  distance: number,
  reference: readonly number[],
  sample: readonly number[],
  confidence = 0.95,
): Interval {
  const [n, m] = [sum(reference), sum(sample)]
  const tail = (1 - confidence) / 2
  const deviation = Math.sqrt(1 / n + 1 / m) / 2
  const reach = -normalQuantile(tail) * deviation
  const variance = (count: number, rows: number): number => ((count / rows) * (1 - count / rows)) / rows
  const added = sum(reference.map((count, i) => Math.sqrt(variance(count, n) + variance(sample[i]!, m)) / 2))
  const classes = reference.filter((count, i) => count + sample[i]! > 0).length
  const together = deviation * Math.sqrt(chiSquareIsf(tail, classes - 1))
  return {
    low: Math.max(0, distance - Math.min(added + reach, together)),
    high: Math.min(1, distance + reach),
  }
}
