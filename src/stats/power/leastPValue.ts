import { cauchyCombination } from '../tests/cauchyCombination.ts'
import { fSf } from '../distributions/fSf.ts'
import { outside } from '../tests/outside.ts'

/** How many ways to split the values are as far out as the farthest: exchanging two tables of one size is a second way. */
const oneWay = (n: number, m: number): number => (n === m ? 2 : 1)

/** Tests whose p-value, with few values, is a share of the ways to split them into two tables, by the names in reports. */
const waysOut: Readonly<Record<string, (n: number, m: number) => number>> = {
  ks_2samp: () => 2,
  // With ties, 1, 1 against 2, 2, 2 is farther out than the reverse.
  mannwhitneyu: oneWay,
  cramervonmises_2samp: oneWay,
  anderson_ksamp: oneWay,
  epps_singleton_2samp: oneWay,
  energy_distance: oneWay,
  energy_test: oneWay,
  wasserstein_distance: oneWay,
  chi2_contingency: oneWay,
  g_test: oneWay,
  fisher_exact: oneWay,
  hellinger: oneWay,
  jensenshannon: oneWay,
  l_infinity: oneWay,
  population_stability_index: oneWay,
  total_variation: oneWay,
  kl_divergence: () => 1,
  new_classes: () => 1,
}

/**
 * Levene's F is greatest where a table is constant and the values of the other are equally far from its median. In an odd
 * number of values one is the median itself, so F is finite if both numbers are odd.
 */
function leastOfLevene(n: number, m: number): number {
  if (n % 2 === 0 || m % 2 === 0) return 0
  const greatest = ((n + m - 2) * Math.max(n * (m - 1), m * (n - 1))) / (n + m)
  return fSf(greatest, 1, n + m - 2)
}

/** Only two of the five combined tests take such few values: `ks` with half of the weight of all, and `outside`. */
const fewForFive = 10

const leastOfFive = (n: number, m: number): number =>
  Math.min(n, m) >= fewForFive
    ? 0
    : cauchyCombination([
        { pValue: leastPValue('ks_2samp', n, m), weight: 4 },
        { pValue: outside(m, n, m), weight: 1 },
      ])

/** Tests whose least p-value isn't a share of the ways to split the values. */
const leastOf: Readonly<Record<string, (n: number, m: number) => number>> = {
  levene: leastOfLevene,
  cauchy_combination: leastOfFive,
}

/** The least p-value that n against m values can come to, whatever they are; 0 where a test has no such limit. */
export function leastPValue(test: string, n: number, m: number): number {
  const ways = waysOut[test]
  if (ways === undefined) return leastOf[test]?.(n, m) ?? 0
  const [few, all] = [Math.min(n, m), n + m]
  let deals = 1
  for (let i = 1; i <= few && deals < 1e18; i++) deals = (deals * (all - few + i)) / i
  return Math.min(1, ways(n, m) / deals)
}

/** How many values, against n, could come to a p-value of alpha; null if more than a million. */
export function requiredSampleSize(test: string, n: number, alpha: number): number | null {
  const most = 1_000_000
  // One value more is never too few.
  const least = (m: number): number => Math.max(leastPValue(test, n, m), leastPValue(test, n, m + 1))
  let [low, high] = [1, 2]
  while (least(high) > alpha) {
    if (high > most) return null
    low = high
    high *= 2
  }
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (least(middle) > alpha) low = middle
    else high = middle
  }
  return high
}
