import { classTest } from './kinds/classTest.ts'
import { fisherResult } from './results/fisherResult.ts'

/**
 * Fisher's exact test on the contingency table, right however rare the classes are, as R's `fisher.test`. Exact for two
 * classes, and for more where there are few tables; else by random tables. It has no statistic: Cramér's V is reported
 * instead.
 */
export const fisher = classTest({
  name: 'fisher',
  options: ['permutations', 'seed'],
  compute: fisherResult,
})
