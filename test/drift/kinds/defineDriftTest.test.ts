import { describe, expect, it } from 'vitest'
import { defineDriftTest } from '../../../src/drift/kinds/defineDriftTest.ts'
import { expectColumnDistributionToMatchReference } from '../../../src/expectations/expectColumnDistributionToMatchReference.ts'
import { expectColumnToMatchReference } from '../../../src/expectations/expectColumnToMatchReference.ts'
import { runOn } from '../../dataEngine.ts'

const rows = (...cells: readonly (string | number)[]): string => `a\n${cells.join('\n')}\n`
const numbers = { reference: rows(1, 2, 3, ''), sample: rows(4, 5, 'nan') }

const means = defineDriftTest({
  name: 'mean_gap',
  of: 'numbers',
  options: ['permutations'],
  compare: ({ reference, sample, options }) => ({
    statistic: mean(sample) - mean(reference),
    pValue: 0.004,
    method: `${options.permutations} times`,
    effect: { name: 'gap', value: 2.5 },
  }),
})
const mean = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0) / values.length

const classes = defineDriftTest({
  name: 'class_count',
  of: 'classes',
  compare: ({ names, reference, sample }) =>
    names.includes('z') ? 'z is not counted' : { statistic: sample.length - reference.length, pValue: 1 },
})

describe('a custom drift test', () => {
  it('of numbers gets those of both tables, without missing values', async () => {
    const { results } = await runOn(numbers, [
      expectColumnDistributionToMatchReference({ column: 'a', test: means, permutations: 99 }),
    ])
    expect(results).toMatchObject([
      {
        status: 'fail',
        message: 'distribution moved: mean_gap 2.5',
        params: { column: 'a', test: 'mean_gap', permutations: 99 },
        test: {
          name: 'mean_gap',
          statistic: 2.5,
          pValue: 0.004,
          method: '99 times',
          effect: { name: 'gap', value: 2.5, interval: null },
          n: { reference: 3, sample: 2 },
        },
      },
    ])
  })

  it('is what drift means of a column, with the checks beside it', async () => {
    const { results } = await runOn(numbers, [expectColumnToMatchReference({ column: 'a', test: means })])
    expect(results.map(({ expectation, status }) => [expectation, status])).toEqual([
      ['expect_column_to_exist', 'pass'],
      ['expect_column_values_to_be_of_type', 'pass'],
      ['expect_column_distribution_to_match_reference', 'fail'],
      ['expect_column_missing_rate_to_match_reference', 'pass'],
    ])
  })

  it('is in the family of the run: its p-value is corrected', async () => {
    const two = { reference: 'a,b\n1,1\n2,2\n', sample: 'a,b\n3,3\n4,4\n' }
    const { results } = await runOn(
      two,
      ['a', 'b'].map((column) => expectColumnDistributionToMatchReference({ column, test: means })),
      { alpha: 0.05, correction: 'bonferroni' },
    )
    expect(results.map(({ test }) => test!.adjustedPValue)).toEqual([0.008, 0.008])
  })

  it('of classes gets counts, and may say why it makes no test', async () => {
    const test = expectColumnDistributionToMatchReference({ column: 'a', test: classes })
    const fine = await runOn({ reference: rows('x', 'x', 'y'), sample: rows('x', 'y') }, [test])
    expect(fine.results[0]).toMatchObject({ status: 'pass', message: 'no drift: class_count 0' })
    const not = await runOn({ reference: rows('x', 'x', 'y'), sample: rows('x', 'z') }, [test])
    expect(not.results[0]).toMatchObject({ status: 'unchecked', message: 'not tested: z is not counted' })
  })

  it('has the same random numbers in each run', async () => {
    const drawn: number[] = []
    const random = defineDriftTest({
      name: 'drawn',
      of: 'numbers',
      compare({ random }) {
        drawn.push(random())
        return { statistic: 0, pValue: 1 }
      },
    })
    for (let run = 0; run < 2; run++)
      await runOn(numbers, [expectColumnDistributionToMatchReference({ column: 'a', test: random })])
    expect(drawn).toHaveLength(2)
    expect(drawn[0]).toBe(drawn[1])
  })

  it('that returns a p-value which is none is an error of its check', async () => {
    const wrong = defineDriftTest({
      name: 'wrong',
      of: 'numbers',
      compare: () => ({ statistic: 1, pValue: NaN }),
    })
    const { results } = await runOn(numbers, [
      expectColumnDistributionToMatchReference({ column: 'a', test: wrong }),
    ])
    expect(results[0]!.status).toBe('error')
    expect(results[0]!.message).toContain(
      'drift test "wrong" returned the p-value NaN; expected a number from 0 to 1',
    )
  })

  it('has a name in snake_case', () => {
    expect(() => defineDriftTest({ name: 'Mean gap', of: 'numbers', compare: () => 'none' })).toThrow(
      'invalid name of a drift test "Mean gap": expected snake_case, e.g. mean_gap',
    )
  })

  it('has no name of a built-in test', () => {
    const ks = defineDriftTest({ name: 'ks', of: 'numbers', compare: () => 'none' })
    expect(() => expectColumnToMatchReference({ column: 'a', test: ks })).toThrow(
      'test: "ks" is a built-in test. Give yours another name',
    )
  })

  it('takes the options that it names, and no others', () => {
    expect(() => expectColumnToMatchReference({ column: 'a', test: means, bins: 5 })).toThrow(
      'bins: test mean_gap has no use for it',
    )
  })
})
