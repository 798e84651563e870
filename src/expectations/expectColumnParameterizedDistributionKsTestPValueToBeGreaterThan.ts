import { z } from 'zod'
import { presentNumber } from '../sql/cell.ts'
import { columnOf } from '../columns/columnOf.ts'
import { distributionParams, positionalParams } from './params/distributionParams.ts'
import { expectation } from '../core/expectation.ts'
import { messageOf } from '../errors/messageOf.ts'
import { ksOneSample } from '../metrics/ksOneSample.ts'
import { notNumbers } from '../metrics/notNumbers.ts'
import { requireNumbers } from '../columns/requireNumbers.ts'
import { column, significance } from './params/columnParams.ts'
import { formatNumber } from '../text/formatNumber.ts'
import { distributions, type DistributionName } from '../stats/distributions/distributions.ts'

const names = Object.keys(distributions) as [DistributionName, ...DistributionName[]]

/**
 * Expects a column of numbers to follow a named distribution with parameters that are known: the p-value of the one-sample
 * Kolmogorov-Smirnov test is at least `pValue`. Missing values are ignored. Parameters that were estimated from the same
 * values make the p-value far too large. The level is this expectation's own; the correction of the drift tests leaves it
 * alone.
 *
 * @example
 * { column: price, distribution: uniform, params: { loc: 5, scale: 45 } }
 */
export const expectColumnParameterizedDistributionKsTestPValueToBeGreaterThan = expectation({
  type: 'expect_column_parameterized_distribution_ks_test_p_value_to_be_greater_than',
  params: z
    .strictObject({
      column,
      distribution: z.enum(names).describe('Name of the distribution in SciPy.'),
      params: distributionParams
        .default([])
        .describe("Parameters of the distribution, by name or in SciPy's order: shapes, then loc and scale."),
      pValue: significance,
    })
    .superRefine(({ distribution, params }, context) => {
      try {
        positionalParams(distribution, params)
      } catch (cause) {
        context.addIssue({ code: 'custom', path: ['params'], message: messageOf(cause) })
      }
    }),
  tables: ['sample'],
  columns: ({ column }) => [column],
  metrics({ column: name, distribution, params }, tables) {
    const column = columnOf(tables, 'sample', name)
    const parameters = positionalParams(distribution, params)
    return {
      invalid: notNumbers('sample', column),
      test: ksOneSample({ of: presentNumber(column), distribution, parameters }),
    }
  },
  judge({ distribution, pValue: level }, { invalid, test }) {
    requireNumbers(invalid, 'test')
    if (!test) return { status: 'fail', message: 'has no values to test' }
    const pass = test.pValue >= level
    return {
      status: pass ? 'pass' : 'fail',
      message: `the numbers ${pass ? 'may' : 'do not'} follow ${distribution}: KS D ${formatNumber(test.d)}, p ${formatNumber(test.pValue)}, ${pass ? 'not ' : ''}below ${level}`,
      expected: { pValue: level },
      observed: test.pValue,
    }
  },
})
