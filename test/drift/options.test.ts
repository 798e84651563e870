import { describe, expect, it } from 'vitest'
import { expectColumnDistributionToMatchReference as drift } from '../../src/expectations/expectColumnDistributionToMatchReference.ts'
import { resultOf } from '../dataEngine.ts'
import { csv, parquet, refuses } from '../expectations/judges.ts'

describe('options of tests', () => {
  refuses(drift, [
    [{ column: 'a', test: 'welch_t', bins: 20 }, 'bins: test welch_t has no use for it'],
    [{ column: 'a', bins: 20 }, 'bins: test auto has no use for it'],
    [{ column: 'a', test: 'levene', seed: 1 }, 'seed: test levene has no use for it'],
    [{ column: 'a', test: 'psi', base: 2 }, 'base: test psi has no use for it'],
    [{ column: 'a', test: 'levene', maxDistance: 1 }, 'maxDistance: test levene has no use for it'],
    [{ column: 'a', test: 'psi', bins: 1 }, 'bins: '],
    [{ column: 'a', test: 'psi', permutations: 10 }, 'permutations: '],
    [{ column: 'a', test: 'ks', alternative: 'more' }, 'alternative is one of two-sided, less, greater'],
    [{ column: 'a', minEffect: -1 }, 'minEffect: '],
    [{ column: 'a', minEffect: NaN }, 'minEffect: '],
    [{ column: 'a', equivalence: 0 }, 'equivalence: '],
    [{ column: 'a', inconclusive: 'maybe' }, 'inconclusive is one of fail, skip, pass'],
    [
      { column: 'a', equivalence: 0.1, minEffect: 0.1 },
      "equivalence: can't be used with minEffect. Use one of them",
    ],
  ])

  it('ks: a side to look at', async () => {
    const data = { reference: csv(1, 2, 3, 4, 5, 6), sample: csv(4, 5, 6, 7, 8, 9) }
    const rose = await resultOf(drift({ column: 'a', test: 'ks', alternative: 'greater' }), data, {
      alpha: 0.3,
    })
    expect(rose).toMatchObject({
      status: 'fail',
      message: 'values rose: KS D+ 0.5, widest at 3',
      test: { effect: { name: 'D+', value: 0.5 } },
    })
    const fell = await resultOf(drift({ column: 'a', test: 'ks', alternative: 'less' }), data)
    expect(fell).toMatchObject({ status: 'pass', test: { statistic: 0, pValue: 1 } })
  })

  it('bins, permutations and seed, and the p-value says how it was come by', async () => {
    const numbers = (by: number) => csv(...Array.from({ length: 60 }, (_, i) => ((i * 37) % 60) + by))
    const data = { reference: numbers(0), sample: numbers(9) }
    const psi = (options: object) => resultOf(drift({ column: 'a', test: 'psi', ...options }), data)
    const first = await psi({ permutations: 999, seed: 7 })
    expect(first.test).toMatchObject({
      name: 'population_stability_index',
      method: expect.stringMatching(/^permutation \(.*999, seed 7\)$/) as string,
    })
    expect(await psi({ permutations: 999, seed: 7 })).toEqual(first)
    expect((await psi({ permutations: 999, seed: 8 })).test!.pValue).not.toBe(first.test!.pValue)
    expect((await psi({ bins: 2 })).message).toContain('over 2 bins')
  })

  it('refuses to put nearly all numbers into one bin', async () => {
    const mostlyZero = csv(...Array.from({ length: 300 }, (_, i) => (i < 280 ? 0 : i)))
    const asked = (bins: number) =>
      resultOf(drift({ column: 'a', test: 'psi', bins }), { reference: mostlyZero, sample: mostlyZero })
    expect(await asked(10)).toMatchObject({
      status: 'unchecked',
      message: expect.stringMatching(/so they are all in one bin; increase bins$/) as string,
    })
    expect((await asked(100)).status).toBe('pass')
  })
})

describe('times are tested where that is asked for', () => {
  const days = (month: string) => csv(...Array.from({ length: 20 }, (_, i) => `2024-${month}-${10 + i}`))

  it('dates are told as dates', async () => {
    const result = await resultOf(drift({ column: 'a', test: 'ks' }), {
      reference: days('01'),
      sample: days('02'),
    })
    expect(result).toMatchObject({
      status: 'fail',
      message: 'distribution moved: KS D 1, widest at 2024-01-29',
      observed: { location: '2024-01-29', largestGap: { value: '2024-01-29', reference: 1, sample: 0 } },
    })
    const quantiles = (result.observed as { quantiles: { p: number; reference: string }[] }).quantiles
    expect(quantiles.find(({ p }) => p === 0.5)!.reference).toBe('2024-01-19')
  })

  it('by any test of numbers, in seconds', async () => {
    const result = await resultOf(drift({ column: 'a', test: 'wasserstein' }), {
      reference: days('01'),
      sample: days('02'),
    })
    expect(result.test!.statistic).toBeCloseTo(31 * 86_400, 6)
  })

  it('numbers are no times', async () => {
    const result = await resultOf(drift({ column: 'a', test: 'ks' }), {
      reference: days('01'),
      sample: csv(1, 2, 3),
    })
    expect(result).toMatchObject({
      status: 'fail',
      message: 'the sample has no numbers, and the reference has',
    })
  })
})

describe('integers are classes where a test of classes is asked for', () => {
  const codes = (ones: number, twos: number): string =>
    csv(...Array<number>(ones).fill(1), ...Array<number>(twos).fill(2))

  it('as codes of things are', async () => {
    const result = await resultOf(drift({ column: 'a', test: 'chi2' }), {
      reference: codes(10, 20),
      sample: codes(20, 10),
    })
    expect(result.test!.statistic).toBeCloseTo(20 / 3, 12)
    expect(result.message).toContain('most of it in "2"')
  })

  it('1 is 1.0', async () => {
    const result = await resultOf(drift({ column: 'a', test: 'fisher' }), {
      reference: codes(10, 20),
      sample: parquet('DOUBLE', '1', '1', '2', '2', '2'),
    })
    expect(result.observed ?? {}).not.toHaveProperty('newClasses')
    expect(result.status).toBe('pass')
  })
})
