import { describe, expect, it } from 'vitest'
import { expectColumnCategoriesToMatchReference } from '../../src/expectations/expectColumnCategoriesToMatchReference.ts'
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
      message:
        'test ks can\'t be made for column "a", which is of type string; those that can are character_class, chi2, fisher, g, hellinger, jensen_shannon, kl, linf, psi, text_length, total_variation',
    },
    {
      name: 'the other test that the column is not for',
      params: 'chi2',
      reference: csv('1.5'),
      sample: csv('1.5'),
      status: 'error',
      message:
        'test chi2 can\'t be made for column "a", which is of type float; those that can are anderson_darling, cramer_von_mises, energy, epps_singleton, hellinger, jensen_shannon, kl, ks, levene, linf, mann_whitney, psi, student_t, t, total_variation, wasserstein, welch_t',
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
    'total_variation, two_proportions, wasserstein, welch_t, not "kss"; did you mean "ks"?',
  ],
])

it('tells no value of a cell where no examples are wanted', async () => {
  const blind = { maxExamples: 0 }
  const numbers = { reference: csv(1, 1, 1, 1, 1), sample: csv(2, 2, 2, 2, 2) }
  expect(await resultOf(distribution('ks'), numbers, blind)).toMatchObject({
    status: 'fail',
    message: 'distribution moved: KS D 1',
    observed: { sign: 1 },
    test: { method: 'exact' },
  })
  const twenty = (text: string): string[] => Array<string>(20).fill(text)
  const classes = {
    reference: csv(...twenty('x'), ...twenty('y')),
    sample: csv(...twenty('x'), ...twenty('x')),
  }
  expect(await resultOf(distribution('auto'), classes, blind)).toMatchObject({
    status: 'fail',
    message: 'classes shifted: chi-square 26.7 with 1 degree of freedom',
  })
  const fresh = expectColumnCategoriesToMatchReference({ column: 'a' })
  expect(
    await resultOf(fresh, { reference: csv('x', 'x'), sample: csv('x', 'z', 'z') }, blind),
  ).toMatchObject({
    message: '1 class that is not in the reference (2 rows); consistent with random variation',
  })
})
