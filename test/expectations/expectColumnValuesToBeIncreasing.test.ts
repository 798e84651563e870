import { expect, it } from 'vitest'
import { expectColumnValuesToBeIncreasing } from '../../src/expectations/expectColumnValuesToBeIncreasing.ts'
import { runOn } from '../dataEngine.ts'
import { csv, judges, parquet, refuses } from './judges.ts'

const increasing = (params: { strictly?: boolean; mostly?: number }) =>
  expectColumnValuesToBeIncreasing({ column: 'a', ...params })

judges(increasing, [
  {
    name: 'equal ones in a row are let be; the first has none before it',
    params: {},
    sample: csv(-1, 0, 0, 2),
    status: 'pass',
    message: 'all 4 values are increasing',
  },
  {
    name: 'each is compared with the one before it',
    params: {},
    sample: csv(1, 5, 2, 3, 1),
    status: 'fail',
    message: '2 of 5 values are below the value before',
    rows: [
      [3, 2],
      [5, 1],
    ],
  },
  {
    name: 'strictly',
    params: { strictly: true },
    sample: csv(1, 1, 2),
    status: 'fail',
    message: '1 of 3 values is not above the value before',
    rows: [[2, 1]],
  },
  {
    name: 'missing values are passed over',
    params: { strictly: true },
    sample: csv('', '2.5', '', 'nan', '2.5', '3.5', ''),
    status: 'fail',
    message: '1 of 3 values is not above the value before',
    rows: [[5, 2.5]],
  },
  {
    name: 'infinities have their place',
    params: {},
    sample: csv('-inf', '0.5', 'inf', 'inf'),
    status: 'pass',
    message: 'all 4 values are increasing',
  },
  {
    name: 'integers that a double cannot tell apart',
    params: { strictly: true },
    sample: csv('9007199254740992', '9007199254740993', '9007199254740992'),
    status: 'fail',
    message: '1 of 3 values is not above the value before',
    rows: [[3, 2n ** 53n]],
  },
  {
    name: 'dates',
    params: {},
    sample: csv('2019-12-31', '2020-01-01', '2019-01-01'),
    status: 'fail',
    message: '1 of 3 values is below the value before',
    rows: [[3, '2019-01-01']],
  },
  {
    name: 'timestamps of a Parquet file',
    params: {},
    sample: parquet('TIMESTAMP', "'2020-01-01 10:00:00'", "'2020-01-01 10:00:00.000001'"),
    status: 'pass',
    message: 'all 2 values are increasing',
  },
  {
    name: 'as many as were tolerated',
    params: { mostly: 0.5 },
    sample: csv(2, 1),
    status: 'pass',
    message: '1 of 2 values is below the value before; at least 50% must be right',
    rows: [[2, 1]],
  },
  {
    name: 'one row',
    params: { strictly: true },
    sample: csv(1),
    status: 'pass',
    message: 'the only value is strictly increasing',
  },
  {
    name: 'nothing but missing values',
    params: {},
    sample: csv('', ''),
    status: 'pass',
    message: 'has no values to check',
  },
  {
    name: 'text has no order that is meant',
    params: {},
    sample: csv('x', 'y'),
    status: 'error',
    message: 'column "a" is of type string; only numbers and times can increase or decrease',
  },
])

it('compares only rows of one group', async () => {
  const perGroup = expectColumnValuesToBeIncreasing({ column: 'a', groupBy: 'g' })
  const { results } = await runOn({ sample: 'a,g\n1,x\n5,y\n2,x\n4,y\n' }, [perGroup])
  expect(results.map(({ group, status }) => [group?.['g'], status]).sort()).toEqual([
    ['x', 'pass'],
    ['y', 'fail'],
  ])
})

refuses(expectColumnValuesToBeIncreasing, [
  [{ column: 'a', strictly: 'yes' }, 'strictly'],
  [{ column: 'a', parseStringsAsDatetimes: true }, 'unknown parameter'],
])
