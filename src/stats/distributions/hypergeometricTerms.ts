import { binomialPmf } from './binomialPmf.ts'

/** Probabilities of a hypergeometric distribution, and the ratio of that of `k + 1` to that of `k`. */
export interface HypergeometricTerms {
  readonly pmf: (k: number) => number
  readonly upRatio: (k: number) => number
}

/**
 * Probabilities that `k` of `draws` things are good, which are taken without putting back from `good` and `bad` ones.
 *
 * Source: R's `dhyper`.
 */
export function hypergeometricTerms(good: number, bad: number, draws: number): HypergeometricTerms {
  const share = draws / (good + bad)
  const scale = binomialPmf(draws, good + bad, share)
  return {
    pmf: (k) => (binomialPmf(k, good, share) * binomialPmf(draws - k, bad, share)) / scale,
    upRatio: (k) => ((good - k) * (draws - k)) / ((k + 1) * (bad - draws + k + 1)),
  }
}
