import { expect, it } from 'vitest'
import { expectColumnValuesToBeWithinNMovingStdevs } from '../../src/expectations/expectColumnValuesToBeWithinNMovingStdevs.ts'
import { resultOf } from '../dataEngine.ts'
import { csv, judges, refuses } from './judges.ts'

type Given = Omit<Parameters<typeof expectColumnValuesToBeWithinNMovingStdevs>[0], 'column'>
const moving = (params: Given) => expectColumnValuesToBeWithinNMovingStdevs({ column: 'a', ...params })

judges(moving, [
  {
    name: 'near those before it, though far from the first',
    params: {},
    sample: csv(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11),
    status: 'pass',
    message: 'all 9 values are within 3 standard deviations of the mean of the 7 before',
  },
  {
    name: 'a jump: the two before are 1 and 3, with mean 2 and standard deviation 1.41',
    params: { trendPeriods: 2, sigmaThreshold: 2 },
    sample: csv(100, 1, 3, 5, '4.9'),
    status: 'fail',
    message: '1 of 3 values is farther than 2 standard deviations from the mean of the 2 before',
    rows: [[4, 5]],
  },
  {
    name: 'missing values are passed over',
    params: { trendPeriods: 2, sigmaThreshold: 2 },
    sample: csv(1, '', 'nan', 3, '', '4.8', 9),
    status: 'fail',
    message: '1 of 2 values is farther than 2 standard deviations from the mean of the 2 before',
    rows: [[7, 9]],
  },
  {
    name: 'after values that are all the same, only the same is near, though no double is a tenth',
    params: { trendPeriods: 3 },
    sample: csv('0.1', '0.1', '0.1', '0.1', '0.2'),
    status: 'fail',
    message: '1 of 3 values is farther than 3 standard deviations from the mean of the 3 before',
    rows: [[5, 0.2]],
  },
  {
    name: 'too few values before any',
    params: {},
    sample: csv(1, 100),
    status: 'pass',
    message: 'has no values to check',
  },
  {
    name: 'text',
    params: {},
    sample: csv('x'),
    status: 'error',
    message: 'column "a" is of type string; only numbers can be far from the others',
  },
])

it('comes in the order of a column, whose cells are shown; without one a value has no place', async () => {
  const sample = 'a,b\n50,2020-01-04\n1,2020-01-01\n3,2020-01-03\n2,2020-01-02\n7,\n'
  expect(await resultOf(moving({ orderBy: 'b', trendPeriods: 3 }), { sample })).toMatchObject({
    status: 'fail',
    unexpected: { count: 1, total: 2, examples: [{ row: 1, value: [50, '2020-01-04'] }] },
  })
})

refuses(expectColumnValuesToBeWithinNMovingStdevs, [
  [{ column: 'a', trendPeriods: 1 }, 'trendPeriods: Too small'],
  [{ column: 'a', orderBy: 5 }, 'orderBy: Invalid input: expected string'],
])
