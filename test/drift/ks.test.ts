import { describe, expect, it } from 'vitest'
import { expectColumnDistributionToMatchReference } from '../../src/expectations/expectColumnDistributionToMatchReference.ts'
import { resultOf, runOn } from '../dataEngine.ts'
import { csv, judges } from '../expectations/judges.ts'
import { haveOracles } from '../oracles.ts'
import { relativeError } from '../stats/relativeError.ts'
import { driftOf, realPairs } from './realPairs.ts'

const drift = (test: 'auto' | 'ks' = 'auto') =>
  expectColumnDistributionToMatchReference({ column: 'a', test })

describe.skipIf(!haveOracles)('real columns (NOT RUN without ../shared/oracles: 30 columns)', () => {
  it('there are 30 of them', () => {
    expect(realPairs.flatMap(({ numeric }) => Object.keys(numeric))).toHaveLength(30)
  })

  it.each(realPairs)('$name: D and p of every number are SciPy’s', async ({ name, numeric }) => {
    const results = await driftOf(name, Object.keys(numeric), 'ks')
    for (const { column, test } of results) {
      const { D, p_auto, n, m } = numeric[column!]!
      expect(test, column).toMatchObject({ name: 'ks_2samp', n: { reference: n, sample: m } })
      expect(Math.abs(test!.statistic - D), `${column} D`).toBeLessThan(1e-15)
      // Below 1e-300 SciPy's own answer has lost its digits.
      if (p_auto < 1e-300) expect(test!.pValue, `${column} p`).toBeLessThan(1e-300)
      else expect(relativeError(test!.pValue, p_auto), `${column} p`).toBeLessThan(1e-9)
    }
  })
})

describe('what is not tested', () => {
  judges(drift, [
    {
      name: 'one value everywhere',
      params: 'auto',
      reference: csv(1, 1),
      sample: csv('1', '1', ''),
      status: 'skip',
      message: 'not tested: constant',
    },
    {
      name: 'one value everywhere, though the test was asked for',
      params: 'ks',
      reference: csv('0.0', '0.0'),
      sample: csv('-0.0'),
      status: 'skip',
      message: 'not tested: constant',
    },
    {
      name: 'an empty reference',
      params: 'auto',
      reference: { parquet: 'SELECT 1.5::DOUBLE AS a WHERE false' },
      sample: csv(1, 2),
      status: 'skip',
      message: 'not tested: the reference has no numbers',
    },
    {
      name: 'a sample of missing cells',
      params: 'auto',
      reference: csv(1, 2, 2),
      sample: csv('', 'nan'),
      status: 'fail',
      message: 'the sample has no numbers, and the reference has',
    },
    {
      name: 'a sample of dates',
      params: 'auto',
      reference: csv(1, 2, 2),
      sample: csv('2020-01-01'),
      status: 'fail',
      message: 'the sample has no numbers, and the reference has',
    },
    {
      name: 'integers of which every one is its own',
      params: 'auto',
      reference: csv(1, 2, 3),
      sample: csv(4, 5, 6),
      status: 'skip',
      message: 'not tested: an identifier, every value is its own',
    },
  ])
})

describe('what is tested', () => {
  judges(drift, [
    {
      name: 'two constants that differ',
      params: 'ks',
      reference: csv(1, 1, 1, 1, 1),
      sample: csv(2, 2, 2, 2, 2),
      status: 'fail',
      message: 'distribution moved: KS D 1, widest at 1',
    },
    {
      name: 'floats of which every one is its own',
      params: 'auto',
      reference: csv('1.5', '2.5', '3.5', '4.5'),
      sample: csv('1.6', '2.6', '3.6', '4.6'),
      status: 'pass',
      message: 'no drift: KS D 0.25',
    },
    {
      name: 'an identifier, where the test was asked for',
      params: 'ks',
      reference: csv(1, 2, 3, 4, 5),
      sample: csv(6, 7, 8, 9, 10),
      status: 'fail',
      message: 'distribution moved: KS D 1, widest at 5',
    },
    {
      name: 'integers of which one side repeats some',
      params: 'ks',
      reference: csv(1, 2, 3),
      sample: csv(1, 2, 2),
      status: 'unchecked',
      message:
        'no drift: KS D 0.333; not tested: with 3 against 3 values no p-value can be below 0.1, and the level is 0.05; it takes 5 values in the sample',
    },
  ])

  it('two times five apart: p is 2 / C(10, 5)', async () => {
    const { test, observed } = await resultOf(drift('ks'), {
      reference: csv(1, 2, 3, 4, 5),
      sample: csv(6, 7, 8, 9, 10),
    })
    expect(test!.statistic).toBe(1)
    expect(test!.pValue).toBeCloseTo(2 / 252, 15)
    expect(test!.method).toBe('exact')
    expect(test!.effect).toMatchObject({ name: 'D', value: 1, interval: [expect.any(Number), 1] })
    expect(observed).toMatchObject({ location: 5, sign: 1 })
  })

  it('finds all integers past 2^53 of many columns at once', async () => {
    const columns = Array.from({ length: 12 }, (_, i) => `c${i}`)
    const row = (i: bigint): string => columns.map(() => String(2n ** 60n + i)).join()
    const text = [columns.join(), ...Array.from({ length: 30 }, (_, i) => row(BigInt(i)))].join('\n')
    const { results } = await runOn(
      { reference: text, sample: text },
      columns.map((column) => expectColumnDistributionToMatchReference({ column, test: 'ks' })),
    )
    expect(results.map(({ message, test }) => [message, test?.n])).toEqual(
      columns.map(() => ['no drift: KS D 0', { reference: 30, sample: 30 }]),
    )
  })

  it('leaves out NULL, NaN and text; infinities take part', async () => {
    const { test, message, observed } = await resultOf(drift(), {
      reference: csv('1.5', 'nan', '', 'inf', '2.5'),
      sample: csv('-inf', 'x', '2.5', '', 'inf', '3', '1_000'),
    })
    // Reference 1.5, 2.5, ∞; sample -∞, 2.5, 3, ∞: two thirds against a half at 2.5, none against a quarter at -∞.
    expect(test!.n).toEqual({ reference: 3, sample: 4 })
    expect(test!.statistic).toBeCloseTo(0.25, 15)
    expect(message).toBe(
      'no drift: KS D 0.25; 2 of 6 values left out as text; not tested: with 3 against 4 values no p-value can be below 0.0571, and the level is 0.05; it takes 5 values in the sample',
    )
    expect(observed).toMatchObject({ location: -Infinity, sign: -1, leftOut: 2 })
  })
})
