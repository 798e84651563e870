import { areAllRare } from '../stats/binning/areAllRare.ts'
import { allRare, chi2Result } from './results/chi2Result.ts'
import { classTest } from './kinds/classTest.ts'

/**
 * Pearson's chi-square test on the contingency table, as SciPy's `chi2_contingency` without continuity correction.
 * Classes too rare for it (expected count below five) are taken together as one. Where an expected count is below
 * fifty the p-value is exact, or of random tables. Missing values are left out.
 */
export const chi2 = classTest({
  name: 'chi2',
  options: ['permutations', 'seed'],
  compute: chi2Result,
  withoutNames: (reference, sample) => (areAllRare(reference, sample) ? allRare : null),
})
