import { binomialPmf } from './binomialPmf.ts'

/**
 * Probability that more than `k` of `draws` things are good, which are taken without putting back from `good` and `bad`
 * ones. All are whole numbers, and `draws` is at most `good + bad`.
 *
 * Source: SciPy `hypergeom.sf(k, good + bad, good, draws)`; the probabilities follow R's `dhyper`.
 */
export function hypergeometricSf(k: number, good: number, bad: number, draws: number): number {
  const least = Math.max(0, draws - bad)
  const most = Math.min(good, draws)
  if (k < least) return 1
  if (k >= most) return 0
  const share = draws / (good + bad)
  const scale = binomialPmf(draws, good + bad, share)
  const pmf = (at: number): number =>
    (binomialPmf(at, good, share) * binomialPmf(draws - at, bad, share)) / scale
  /** How the probability of one more compares with that of `at`. */
  const ratio = (at: number): number => ((good - at) * (draws - at)) / ((at + 1) * (bad - draws + at + 1))
  if (k + 1 > draws * (good / (good + bad))) return sumOutward(pmf(k + 1), k + 1, 1, ratio)
  return 1 - sumOutward(pmf(k), k, -1, (at) => 1 / ratio(at - 1))
}

/** Adds terms up until they no longer matter; the ratio is 0 after the last one. */
function sumOutward(first: number, from: number, step: 1 | -1, ratio: (at: number) => number): number {
  let sum = 0
  for (let term = first, at = from; term > sum * 1e-18; at += step) {
    sum += term
    term *= ratio(at)
  }
  return sum
}
