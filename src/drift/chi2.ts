import { chi2Result } from './results/chi2Result.ts'
import { classTest } from './kinds/classTest.ts'

/**
 * Pearson's chi-square test on the contingency table, as SciPy's `chi2_contingency` without continuity correction.
 * Classes too rare for it (expected count below five) are taken together as one. Missing values are left out.
 */
export const chi2 = classTest({ name: 'chi2', compute: chi2Result })
