import { expect, it } from 'vitest'
import { expectColumnParameterizedDistributionKsTestPValueToBeGreaterThan } from '../../src/expectations/expectColumnParameterizedDistributionKsTestPValueToBeGreaterThan.ts'
import { builtIn } from '../../src/suite/shorthand/builtIn.ts'
import { resultOf } from '../dataEngine.ts'
import { csv, judges, refuses } from './judges.ts'

type Given = Omit<
  Parameters<typeof expectColumnParameterizedDistributionKsTestPValueToBeGreaterThan>[0],
  'column'
>
const ks = (params: Given) =>
  expectColumnParameterizedDistributionKsTestPValueToBeGreaterThan({ column: 'a', ...params })

judges(ks, [
  {
    name: 'one value at 0.75 of a uniform distribution: D 0.75, p is 2 (1 - D)',
    params: { distribution: 'uniform', params: { min: 10, max: 20 } },
    sample: csv('17.5', '', 'nan'),
    status: 'pass',
    message: 'the numbers may follow uniform: KS D 0.75, p 0.5, not below 0.05',
  },
  {
    name: 'the same by place and width, in the order of SciPy',
    params: { distribution: 'uniform', params: [10, 10], pValue: 0.6 },
    sample: csv('17.5'),
    status: 'fail',
    message: 'the numbers do not follow uniform: KS D 0.75, p 0.5, below 0.6',
  },
  {
    name: 'infinities lie at the ends',
    params: { distribution: 'norm' },
    sample: csv('-inf', 'inf'),
    status: 'pass',
    message: 'the numbers may follow norm: KS D 0.5, p 0.5, not below 0.05',
  },
  {
    name: 'no values',
    params: { distribution: 'norm' },
    sample: csv('', ''),
    status: 'fail',
    message: 'has no values to test',
  },
  {
    name: 'text',
    params: { distribution: 'norm' },
    sample: csv('x'),
    status: 'error',
    message: '1 value is not a number, so there is no test',
  },
])

it('takes std_dev from a suite file', async () => {
  const made = builtIn.make('expect_column_parameterized_distribution_ks_test_p_value_to_be_greater_than', {
    column: 'a',
    distribution: 'norm',
    params: { mean: 5, std_dev: 2 },
  })
  // The one value is the median: D is 1/2, and p is 1.
  expect(await resultOf(made, { sample: csv(5) })).toMatchObject({ status: 'pass', observed: 1 })
})

const given = (distribution: string, params: unknown) => ({ column: 'a', distribution, params })
refuses(expectColumnParameterizedDistributionKsTestPValueToBeGreaterThan, [
  [given('normal', []), 'did you mean "norm"?'],
  [given('gamma', []), 'params: gamma takes alpha, loc, scale, of which loc and scale may be left out'],
  [given('norm', [1, 2, 3]), 'params: norm takes loc, scale'],
  [given('norm', [1, 0]), 'params: the scale must be above 0'],
  [given('uniform', { min: 2, max: 1 }), 'params: the scale must be above 0'],
  [given('beta', { alpha: 1 }), 'params: beta needs beta'],
  [given('beta', { alpha: 1, beta: -1 }), 'params: beta is out of range'],
  [given('triang', { c: 1.5 }), 'params: c is out of range'],
  [given('norm', { alpha: 1 }), 'params: norm takes mean, stdDev, loc, scale, not alpha'],
  [{ ...given('norm', []), pValue: 1 }, 'pValue: Too big'],
])
