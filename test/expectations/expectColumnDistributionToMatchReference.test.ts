import { describe, expect, it } from 'vitest'
import { expectColumnDistributionToMatchReference } from '../../src/expectations/expectColumnDistributionToMatchReference.ts'
import { resultOf } from '../dataEngine.ts'
import { csv, judges, refuses } from './judges.ts'

const distribution = (test: 'auto' | 'ks' | 'chi2') =>
  expectColumnDistributionToMatchReference({ column: 'a', test })

describe('what is not tested', () => {
  judges(distribution, [
    {
      name: 'dates',
      params: 'auto',
      reference: csv('2020-01-01'),
      sample: csv('2020-01-02'),
      status: 'skip',
      message: 'not tested: time moves on',
    },
    {
      name: 'timestamps',
      params: 'auto',
      reference: csv('2020-01-01 10:00:00'),
      sample: csv('2020-01-01 10:00:00'),
      status: 'skip',
      message: 'not tested: time moves on',
    },
    {
      name: 'lists',
      params: 'auto',
      reference: [{ a: [1] }],
      sample: [{ a: [1] }],
      status: 'skip',
      message: 'not tested: values of type BIGINT[] cannot be compared',
    },
    {
      name: 'a reference of missing cells',
      params: 'auto',
      reference: csv('', ''),
      sample: csv(1, 2),
      status: 'skip',
      message: 'not tested: the reference has no values',
    },
    {
      name: 'a test that the column is not for',
      params: 'ks',
      reference: csv('x'),
      sample: csv('x'),
      status: 'error',
      message: 'test ks cannot be made of column "a", which is of type string',
    },
    {
      name: 'the other test that the column is not for',
      params: 'chi2',
      reference: csv(1),
      sample: csv(1),
      status: 'error',
      message: 'test chi2 cannot be made of column "a", which is of type integer',
    },
  ])
})

it('chooses by the type of the reference', async () => {
  const numbers = await resultOf(distribution('auto'), { reference: csv(1, 1, 2), sample: csv(1, 'x', 2) })
  expect(numbers.test?.name).toBe('ks_2samp')
  const booleans = { reference: csv('true', 'true', 'false'), sample: csv('false', 'true', 'true') }
  expect((await resultOf(distribution('auto'), booleans)).params).toEqual({ column: 'a', test: 'auto' })
})

refuses(expectColumnDistributionToMatchReference, [
  [
    { column: 'a', test: 'kss' },
    'expect_column_distribution_to_match_reference: test: Invalid option: expected one of "auto"|"chi2"|"ks"',
  ],
])
