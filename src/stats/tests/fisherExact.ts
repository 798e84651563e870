import { binomialPmf } from '../distributions/binomialPmf.ts'

/** Tables whose probability is this close to the observed one count as equally likely, as in R. */
const slack = 1 + 1e-7

/**
 * Fisher's exact test: two-sided p-value of the 2x2 table `a b / c d` of counts, given its margins. It adds up the
 * probabilities of all tables no more likely than this one. 1 when a margin is zero.
 *
 * Source: SciPy `fisher_exact`, R `fisher.test`; the hypergeometric probabilities follow R's `dhyper`.
 */
export function fisherExact(a: number, b: number, c: number, d: number): number {
  const row = a + b
  const otherRow = c + d
  const column = a + c
  const total = row + otherRow
  const least = Math.max(0, column - otherRow)
  const most = Math.min(row, column)
  if (least === most) return 1

  const share = column / total
  const scale = binomialPmf(column, total, share)
  const pmf = (k: number): number =>
    (binomialPmf(k, row, share) * binomialPmf(column - k, otherRow, share)) / scale
  const upRatio = (k: number): number => ((row - k) * (column - k)) / ((k + 1) * (otherRow - column + k + 1))

  const limit = pmf(a) * slack
  const rare = (k: number): boolean => pmf(k) <= limit
  const mode = Math.floor(((row + 1) * (column + 1)) / (total + 2))
  if (rare(mode)) return 1

  // The probabilities fall on both sides of the mode, so what is rare are two tails.
  const below = mode - firstWhere(mode - least, (step) => rare(mode - step))
  const above = mode + firstWhere(most - mode, (step) => rare(mode + step))
  const lower = below < least ? 0 : geometricTail(pmf(below), below, -1, (k) => 1 / upRatio(k - 1))
  const upper = above > most ? 0 : geometricTail(pmf(above), above, 1, upRatio)
  return Math.min(1, lower + upper)
}

/** The first step in 1..last that satisfies a condition which stays true once true; `last + 1` if none does. */
function firstWhere(last: number, condition: (step: number) => boolean): number {
  let failing = 0
  let holding = last + 1
  while (holding - failing > 1) {
    const middle = Math.floor((failing + holding) / 2)
    if (condition(middle)) holding = middle
    else failing = middle
  }
  return holding
}

/** Sums terms outward from `k` until they no longer matter; the ratio reaches 0 at the end of the support. */
function geometricTail(first: number, k: number, direction: 1 | -1, ratio: (k: number) => number): number {
  let sum = 0
  for (let term = first, at = k; term > sum * 1e-18; at += direction) {
    sum += term
    term *= ratio(at)
  }
  return sum
}
