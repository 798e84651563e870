import { hypergeometricTerms } from '../distributions/hypergeometricTerms.ts'
import { firstWhere } from '../numeric/firstWhere.ts'
import { geometricTail } from '../numeric/geometricTail.ts'

/** Tables whose probability is this close to the observed one count as equally likely, as in R. */
const slack = 1 + 1e-7

/**
 * Fisher's exact test: two-sided p-value of the 2x2 table `a b / c d` of counts, given its margins. It adds up the
 * probabilities of all tables no more likely than this one. 1 when a margin is zero.
 *
 * Source: SciPy `fisher_exact`, R `fisher.test`.
 */
export function fisherExact(a: number, b: number, c: number, d: number): number {
  const row = a + b
  const otherRow = c + d
  const column = a + c
  const total = row + otherRow
  const least = Math.max(0, column - otherRow)
  const most = Math.min(row, column)
  if (least === most) return 1

  const { pmf, upRatio } = hypergeometricTerms(row, otherRow, column)
  const limit = pmf(a) * slack
  const rare = (k: number): boolean => pmf(k) <= limit
  const mode = Math.floor(((row + 1) * (column + 1)) / (total + 2))
  if (rare(mode)) return 1

  // The probabilities fall below and above the mode, so what is rare are two tails.
  const below = mode - firstWhere(mode - least, (step) => rare(mode - step))
  const above = mode + firstWhere(most - mode, (step) => rare(mode + step))
  const lower = below < least ? 0 : geometricTail(pmf(below), below, -1, (k) => 1 / upRatio(k - 1))
  const upper = above > most ? 0 : geometricTail(pmf(above), above, 1, upRatio)
  return Math.min(1, lower + upper)
}
