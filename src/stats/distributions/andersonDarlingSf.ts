import { weightedChiSquareSf } from './weightedChiSquareSf.ts'

/**
 * The probability that Anderson and Darling's statistic is at least `x` for large samples from one continuous distribution.
 *
 * Source: Anderson & Darling (1952), "Asymptotic theory of certain goodness of fit criteria"; R `goftest::pAD`.
 */
export function andersonDarlingSf(x: number): number {
  // Below this the probability of a smaller statistic is under 1e-15.
  if (x < 0.03) return 1
  return weightedChiSquareSf(
    x,
    (j) => j * (j + 1),
    (u) => Math.cos((Math.PI / 2) * Math.sqrt(1 + 4 * u)) / (Math.PI * u),
  )
}
