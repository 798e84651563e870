import { expect, it } from 'vitest'
import { leastPValue, requiredSampleSize } from '../../../src/stats/power/leastPValue.ts'

// scipy.stats.ks_2samp, mannwhitneyu (method='exact'), fisher_exact and permutation_test of two tables that are wholly apart.
it.each([
  ['ks_2samp', 5, 5, 0.007936507936507936],
  ['ks_2samp', 3, 10, 0.006993006993006993],
  ['mannwhitneyu', 4, 4, 0.02857142857142857],
  ['fisher_exact', 2, 8, 0.022222222222222223],
  ['fisher_exact', 3, 3, 0.1],
  ['chi2_contingency', 3, 3, 0.1],
  ['anderson_ksamp', 3, 4, 0.02857142857142857],
  ['population_stability_index', 2, 3, 0.1],
  // By 1, 1, 2 against 3, 3, 3: exchanged, they are less far apart.
  ['kl_divergence', 3, 3, 0.05],
  ['ttest_ind', 2, 2, 0],
  // scipy.stats.levene([0, 0, 0], [-1, 0, 1]), and with five values of which one is the median.
  ['levene', 3, 3, 0.11611652351681556],
  ['levene', 3, 5, 0.024008],
  ['levene', 3, 4, 0],
  // Of ks 1/10 and outside 1/5, with 4/5 and 1/5 of the weight.
  ['cauchy_combination', 3, 3, 0.11148669477278902],
  ['cauchy_combination', 10, 300, 0],
])('%s of %i against %i values comes to no less than %d', (test, n, m, least) => {
  expect(leastPValue(test, n, m)).toBeCloseTo(least, 6)
})

it('says how many values it takes', () => {
  expect(leastPValue('ks_2samp', 5, 6)).toBeGreaterThan(0.003)
  expect(requiredSampleSize('ks_2samp', 5, 0.003)).toBe(7)
  expect(leastPValue('ks_2samp', 5, 7)).toBeLessThanOrEqual(0.003)
  expect(requiredSampleSize('ks_2samp', 1, 1e-9)).toBeNull()
  // 4 values would do, but not 5.
  expect(leastPValue('levene', 3, 5)).toBeGreaterThan(0.01)
  expect(requiredSampleSize('levene', 3, 0.01)).toBe(6)
})
