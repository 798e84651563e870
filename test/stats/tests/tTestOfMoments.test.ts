import { describe, expect, it } from 'vitest'
import { moments } from '../../../src/stats/numeric/moments.ts'
import { tTest } from '../../../src/stats/tests/tTest.ts'
import { tTestOfMoments } from '../../../src/stats/tests/tTestOfMoments.ts'
import { fc } from '../../fastCheck.ts'

const numbers = fc
  .array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 2, maxLength: 40 })
  .map((values) => Float64Array.from(values))

describe('tTestOfMoments', () => {
  it.each([
    // SciPy 1.17.1: ttest_ind_from_stats(10, 2, 30, 11, 3, 25, equal_var=…)
    ['equal', -1.4754285396740012, 53, 0.14601381580891246],
    ['unequal', -1.4237369936287485, 40.47508602013509, 0.1621863891464286],
  ] as const)('with %s variances has the figures of SciPy', (variance, statistic, df, pValue) => {
    const found = tTestOfMoments(
      { n: 30, mean: 10, variance: 4 },
      { n: 25, mean: 11, variance: 9 },
      variance,
    )!
    expect(found.statistic).toBeCloseTo(statistic, 12)
    expect(found.degreesOfFreedom).toBeCloseTo(df, 10)
    expect(found.pValue).toBeCloseTo(pValue, 12)
  })

  it('is the test of the values', () => {
    fc.assert(
      fc.property(
        numbers,
        numbers,
        fc.constantFrom('equal' as const, 'unequal' as const),
        (x, y, variance) => {
          const [u, v] = [moments(x), moments(y)]
          const exact = tTest(x, y, variance)
          fc.pre(u !== null && v !== null && exact !== null && u.variance + v.variance > 1e-9)
          const found = tTestOfMoments(u, v, variance)!
          expect(found.pValue).toBeCloseTo(exact.pValue, 6)
          expect(found.degreesOfFreedom / exact.degreesOfFreedom).toBeCloseTo(1, 6)
        },
      ),
    )
  })

  it('is null if neither sample varies, and keeps variances that would overflow when squared', () => {
    expect(tTestOfMoments({ n: 3, mean: 1, variance: 0 }, { n: 3, mean: 2, variance: 0 }, 'equal')).toBeNull()
    const large = { n: 10, mean: 1e155, variance: 1e300 }
    expect(tTestOfMoments(large, { ...large, mean: 0 }, 'unequal')!.degreesOfFreedom).toBeCloseTo(18, 9)
  })
})
