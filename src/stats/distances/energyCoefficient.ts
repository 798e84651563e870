import type { Tally } from '../binning/tally.ts'
import { sum } from '../numeric/sum.ts'

/**
 * Energy coefficient of two samples, 0 (the same distribution) to 1 (two constants that differ): the squared energy
 * distance as a share of the greatest it could be, twice the mean distance between a value of the one and a value of the
 * other. It has no unit. 0 where all values are equal.
 *
 * Returns null when a sample is empty, a value infinite, or the distance between two beyond all doubles.
 *
 * Source: Székely & Rizzo (2013), "Energy statistics: a class of statistics based on distances", section 6.
 */
export function energyCoefficient({ values, x, y }: Tally): number | null {
  const n = sum(x)
  const m = sum(y)
  if (n === 0 || m === 0 || values[0] === -Infinity || values.at(-1) === Infinity) return null
  let squared = 0
  let between = 0
  let [below, otherBelow] = [0, 0]
  for (let i = 0; i + 1 < values.length; i++) {
    below += x[i]! / n
    otherBelow += y[i]! / m
    const step = values[i + 1]! - values[i]!
    squared += (below - otherBelow) ** 2 * step
    between += (below * (1 - otherBelow) + otherBelow * (1 - below)) * step
  }
  if (!Number.isFinite(between)) return null
  return between > 0 ? Math.min(1, squared / between) : 0
}
