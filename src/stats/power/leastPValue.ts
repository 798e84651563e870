/** How many ways to split the values are as far out as the farthest: exchanging two tables of one size is a second way. */
const oneWay = (n: number, m: number): number => (n === m ? 2 : 1)

/** Tests whose p-value, with few values, is a share of the ways to split them into two tables, by the names in reports. */
const waysOut: Readonly<Record<string, (n: number, m: number) => number>> = {
  ks_2samp: () => 2,
  mannwhitneyu: () => 2,
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

/** The least p-value that n against m values can come to, whatever they are; 0 where a test has no such limit. */
export function leastPValue(test: string, n: number, m: number): number {
  const ways = waysOut[test]
  if (ways === undefined) return 0
  const [few, all] = [Math.min(n, m), n + m]
  let deals = 1
  for (let i = 1; i <= few && deals < 1e18; i++) deals = (deals * (all - few + i)) / i
  return Math.min(1, ways(n, m) / deals)
}

/** How many values, against n, could come to a p-value of alpha; null if more than a million. */
export function requiredSampleSize(test: string, n: number, alpha: number): number | null {
  const most = 1_000_000
  let [low, high] = [1, 2]
  while (leastPValue(test, n, high) > alpha) {
    if (high > most) return null
    low = high
    high *= 2
  }
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (leastPValue(test, n, middle) > alpha) low = middle
    else high = middle
  }
  return high
}
