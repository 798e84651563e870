import { numberTest } from './kinds/numberTest.ts'
import { tResult, tWithinResult } from './results/tResult.ts'

/** Student's t test that the means are equal, where the variances are, as SciPy's `ttest_ind`. */
export const studentT = numberTest({
  name: 'student_t',
  compute: tResult('equal'),
  within: tWithinResult('equal'),
})
