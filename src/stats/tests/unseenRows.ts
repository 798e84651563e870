import { brentRoot } from '../numeric/brentRoot.ts'
import { incompleteBeta } from '../distributions/incompleteBeta.ts'
import { sum } from '../numeric/sum.ts'

const negligible = 1e-300

/**
 * How surprising it is that a number of rows of the sample are of classes that the reference lacks: the probability of at least as
 * many if all rows were shuffled between the two tables. A class of `c` rows then falls to the sample whole with the
 * probability m (m - 1) … / N (N - 1) …, c factors each. Classes are taken to fall independently of each other, where in truth
 * that one does makes it a little less likely that another does: less likely that several do together, and so likelier
 * that one of several does. The p-value p becomes -ln(1 - p), the sum instead of the probability of either, to be on the safe
 * side. `reference[i]` and `sample[i]` count class `i`.
 *
 * Source: the argument of Fisher's exact test, conditional on the counts of both tables together. Good and Turing's
 * estimate (Good, 1953), the share of the reference's rows that are alone in their class, would pass as the truth.
 */
export function unseenRows(
  reference: readonly number[],
  sample: readonly number[],
): { rows: number; pValue: number } {
  const m = sum(sample)
  const size = sum(reference) + m
  const rows = sum(sample.filter((_, i) => reference[i] === 0))
  if (rows === 0) return { rows, pValue: 1 }
  // reached[k] is the probability that k rows, fewer than there are, are of classes that fell whole to the sample.
  const reached = new Float64Array(rows)
  reached[0] = 1
  const classes = reference
    .map((count, i) => ({ total: count + sample[i]!, chance: wholly(count + sample[i]!, m, size) }))
    .filter(({ total, chance }) => total > 0 && chance > 0)
  // More rows than `most` have no probability to speak of; from too few, what is `left` does not lead to enough.
  let most = 0
  let left = sum(classes.map(({ total }) => total))
  let pValue = 0
  for (const { total, chance } of classes) {
    for (let k = most; k >= Math.max(0, rows - left); k--) {
      const moved = reached[k]! * chance
      reached[k] = reached[k]! - moved
      if (k + total >= rows) pValue += moved
      else reached[k + total] = reached[k + total]! + moved
    }
    left -= total
    most = Math.min(rows - 1, most + total)
    while (most > 0 && reached[most]! < negligible) reached[most--] = 0
  }
  return { rows, pValue: Math.min(1, -Math.log1p(-Math.min(1, pValue))) }
}

/** The probability that all of `count` rows are among the `m` that fall to the sample. */
function wholly(count: number, m: number, size: number): number {
  let chance = 1
  for (let k = 0; k < count && chance > 0; k++) chance *= Math.max(0, m - k) / (size - k)
  return chance
}

/**
 * The smallest share of the sample's rows in one new class that is found at `alpha` with the probability `power`, where no other
 * class is rare. Null where no number of rows is enough.
 */
export function unseenDetectable(n: number, m: number, alpha: number, power = 0.8): number | null {
  let needed = 1
  for (let chance = m / (n + m); chance > alpha; needed++) {
    if (needed === m) return null
    chance *= (m - needed) / (n + m - needed)
  }
  if (needed === m) return power ** (1 / m)
  return brentRoot((share) => incompleteBeta(needed, m - needed + 1, share) - power, 0, 1)
}
