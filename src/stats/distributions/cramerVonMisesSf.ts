import { weightedChiSquareSf } from './weightedChiSquareSf.ts'

/**
 * The probability that Cramér and von Mises' statistic is at least `x` for large samples from one continuous distribution.
 *
 * Source: Csörgő & Faraway (1996), "The exact and asymptotic distributions of Cramér-von Mises statistics"; SciPy's
 * `cramervonmises_2samp`, which keeps no digits of small probabilities.
 */
export function cramerVonMisesSf(x: number): number {
  // Below this the probability of a smaller statistic is under 1e-25.
  if (x < 0.001) return 1
  return weightedChiSquareSf(
    x,
    (j) => (j * Math.PI) ** 2,
    (u) => Math.sin(Math.sqrt(u)) / Math.sqrt(u),
  )
}
