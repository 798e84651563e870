import { numberTest } from './kinds/numberTest.ts'
import { tResult, tWithinResult } from './results/tResult.ts'

/** Welch's t test that the means are equal, whatever the variances, as SciPy's `ttest_ind(equal_var=False)`. */
export const welchT = numberTest({
  name: 'welch_t',
  compute: tResult('unequal'),
  within: tWithinResult('unequal'),
})
