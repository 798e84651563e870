import { chiSquareSf } from './chiSquareSf.ts'
import { poissonPmf } from './poissonPmf.ts'

/** Smaller terms have lost digits, so the next one cannot be computed from them. */
const smallest = 1e-290

/**
 * Upper tail of the noncentral chi-square distribution: the probability of a statistic at least this large where the
 * noncentrality is `lambda`. The degrees of freedom are at least 1.
 *
 * Source: SciPy `ncx2.sf`, R `pchisq(ncp = lambda)`; the mixture of central distributions with Poisson weights, NIST
 * DLMF 8.20 and Patnaik (1949).
 */
export function noncentralChiSquareSf(statistic: number, degreesOfFreedom: number, lambda: number): number {
  if (statistic <= 0) return 1
  if (statistic === Infinity) return 0
  if (lambda <= 0) return chiSquareSf(statistic, degreesOfFreedom)
  const [mean, half, a] = [lambda / 2, statistic / 2, degreesOfFreedom / 2]
  const reach = 9 * Math.sqrt(mean) + 40
  const first = Math.max(0, Math.floor(mean - reach))
  let weight = poissonPmf(first, mean)
  let tail = chiSquareSf(statistic, degreesOfFreedom + 2 * first)
  let step = poissonPmf(a + first, half)
  let sum = 0
  for (let k = first, term = Infinity; k <= mean + reach || term > sum * 1e-17; k++) {
    term = weight * tail
    sum += term
    weight *= mean / (k + 1)
    // Two degrees of freedom more.
    tail += step
    step = step > smallest ? step * (half / (a + k + 1)) : poissonPmf(a + k + 1, half)
  }
  return Math.min(1, sum)
}
