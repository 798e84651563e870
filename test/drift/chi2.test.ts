import { describe, expect, it } from 'vitest'
import { expectColumnDistributionToMatchReference } from '../../src/expectations/expectColumnDistributionToMatchReference.ts'
import { resultOf, type Data } from '../dataEngine.ts'
import { csv, judges } from '../expectations/judges.ts'
import { haveOracles } from '../oracles.ts'
import { relativeError } from '../stats/relativeError.ts'
import { driftOf, realPairs } from './realPairs.ts'

const drift = (test: 'auto' | 'chi2' = 'auto') =>
  expectColumnDistributionToMatchReference({ column: 'a', test })
const table = (counts: Readonly<Record<string, number>>): Data =>
  csv(...Object.entries(counts).flatMap(([name, count]) => Array<string>(count).fill(name)))
const pair = (reference: Record<string, number>, sample: Record<string, number>) => ({
  reference: table(reference),
  sample: table(sample),
})

describe.skipIf(!haveOracles)('real columns (NOT RUN without ../shared/oracles: 4 columns)', () => {
  const withClasses = realPairs.filter(({ categorical }) => Object.keys(categorical).length > 0)

  it('are those that we take for classes', async () => {
    const tested: string[] = []
    for (const { name, categorical } of withClasses) {
      const results = await driftOf(name, Object.keys(categorical))
      for (const { column, type, test, observed } of results) {
        if (type !== 'string') continue
        const { chi2, p, cramers_v, table: counts } = categorical[column!]!
        tested.push(`${name}: ${column}`)
        expect(test!.name).toBe('chi2_contingency')
        expect(test!.n.reference, column).toBe(counts[0].reduce((sum, count) => sum + count, 0))
        expect(test!.n.sample, column).toBe(counts[1].reduce((sum, count) => sum + count, 0))
        expect(relativeError(test!.statistic, chi2), `${column} statistic`).toBeLessThan(1e-12)
        const { asymptoticPValue } = observed as { asymptoticPValue: number }
        expect(relativeError(asymptoticPValue, p), `${column} p`).toBeLessThan(1e-9)
        const { cramersV } = observed as { cramersV: number }
        expect(relativeError(cramersV, cramers_v), `${column} V`).toBeLessThan(1e-12)
      }
    }
    expect(tested).toEqual([
      'taxi 2019-01 v 2019-02: store_and_fwd_flag',
      'taxi 2019-06 v 2019-07: store_and_fwd_flag',
      'gx distributional base v test: categorical_fixed',
      'penguins Adelie v Chinstrap: sex',
    ])
  })
})

describe('what is not tested', () => {
  judges(drift, [
    {
      name: 'one class everywhere',
      params: 'auto',
      ...pair({ x: 3 }, { x: 4 }),
      status: 'skip',
      message: 'not tested: constant',
    },
    {
      name: 'an empty reference of text',
      params: 'auto',
      reference: { parquet: "SELECT 'x' AS a WHERE false" },
      sample: csv('x'),
      status: 'skip',
      message: 'not tested: the reference has no values',
    },
    {
      name: 'a sample of missing cells',
      params: 'auto',
      ...pair({ x: 3, y: 2 }, { '': 4 }),
      status: 'fail',
      message: 'the sample has no values, and the reference has',
    },
    {
      name: 'text of which every one is its own',
      params: 'auto',
      ...pair({ a: 1, b: 1, c: 1 }, { d: 1, e: 1 }),
      status: 'skip',
      message: 'not tested: an identifier, every value is its own',
    },
    {
      name: 'text of which every one is its own, though the test was asked for',
      params: 'chi2',
      ...pair({ a: 1, b: 1, c: 1 }, { d: 1, e: 1 }),
      status: 'unchecked',
      message: 'not tested: all classes are too rare for a chi-square test',
    },
    {
      name: 'more classes than are counted',
      params: 'auto',
      reference: { parquet: "SELECT 'c' || (i // 2)::VARCHAR AS a FROM range(20002) t(i)" },
      sample: { parquet: "SELECT 'c' || (i // 2)::VARCHAR AS a FROM range(20000) t(i)" },
      status: 'skip',
      message:
        'not tested: more than 10,000 classes; text_length and character_class test texts that are all different',
    },
    {
      name: 'more identifiers than are counted',
      params: 'auto',
      reference: { parquet: "SELECT 'c' || i::VARCHAR AS a FROM range(10002) t(i)" },
      sample: { parquet: "SELECT 'd' || i::VARCHAR AS a FROM range(10002) t(i)" },
      status: 'skip',
      message: 'not tested: an identifier, every value is its own',
    },
  ])
})

describe('what is tested', () => {
  it('booleans: 10 and 20 of 30 have chi-square 20 / 3', async () => {
    const result = await resultOf(drift('chi2'), pair({ true: 10, false: 20 }, { true: 20, false: 10 }))
    expect(result).toMatchObject({
      status: 'fail',
      message: 'classes shifted: chi-square 6.67 with 1 degree of freedom, most of it in "false"',
      observed: {
        degreesOfFreedom: 1,
        minExpected: 15,
        pooledClasses: 0,
        // erfc(sqrt(10 / 3)).
        asymptoticPValue: expect.closeTo(0.009823274507519235, 14) as number,
      },
    })
    expect(result.test!.statistic).toBeCloseTo(20 / 3, 12)
    // Few are expected, so the p-value is exact: SciPy's fisher_exact([[10, 20], [20, 10]]).
    expect(result.test!.pValue).toBeCloseTo(0.019383188261789377, 12)
    expect(result.test!.effect).toMatchObject({
      name: 'share moved',
      value: expect.closeTo(1 / 3, 14) as number,
    })
    expect(result.observed).toMatchObject({ cramersV: expect.closeTo(1 / 3, 14) as number })
  })

  it('rare classes are one: with two degrees of freedom, p is exp(-chi2 / 2)', async () => {
    const result = await resultOf(drift(), pair({ a: 50, b: 46, c: 2, d: 2 }, { a: 40, b: 50, c: 5, d: 5 }))
    const chi2 = 2 * (25 / 45 + 4 / 48 + 9 / 7)
    expect(result).toMatchObject({
      status: 'pass',
      message:
        'no drift: chi-square 3.85 with 2 degrees of freedom, the 2 least common classes of both tables as one',
      observed: { degreesOfFreedom: 2, minExpected: 7, pooledClasses: 2 },
    })
    expect(result.test!.statistic).toBeCloseTo(chi2, 12)
    expect(result.observed).toMatchObject({
      asymptoticPValue: expect.closeTo(Math.exp(-chi2 / 2), 12) as number,
    })
    expect((result.observed as { cramersV: number }).cramersV).toBeCloseTo(Math.sqrt(chi2 / 200), 12)
  })

  it('the least common classes may be what shifted', async () => {
    const result = await resultOf(drift(), pair({ a: 50, b: 50 }, { a: 50, b: 30, c: 7, d: 7, e: 6 }))
    expect(result).toMatchObject({
      status: 'fail',
      message:
        'classes shifted: chi-square 25 with 2 degrees of freedom, the 3 least common classes of both tables as one, most of it in the 3 least common classes',
      observed: { degreesOfFreedom: 2, minExpected: 10, pooledClasses: 3 },
    })
  })

  it('counts a number as the text that it is written as', async () => {
    const result = await resultOf(drift('chi2'), {
      reference: csv('x', 'x', ...Array<number>(8).fill(1)),
      sample: csv(...Array<number>(90).fill(1)),
    })
    expect(result.test?.n ?? result.message).toBe(
      'not tested: all classes are too rare for a chi-square test',
    )
  })
})

it('counts that are exactly alike prove nothing where they are few', async () => {
  const proof = expectColumnDistributionToMatchReference({ column: 'a', test: 'chi2', equivalence: 0.1 })
  const few = await resultOf(proof, pair({ x: 10, y: 10 }, { x: 10, y: 10 }))
  expect(few).toMatchObject({ status: 'fail', test: { statistic: 0, equivalence: { proven: false } } })
  const many = await resultOf(proof, pair({ x: 1000, y: 1000 }, { x: 1000, y: 1000 }))
  expect(many).toMatchObject({ status: 'pass', test: { statistic: 0, equivalence: { proven: true } } })
})

it('the share that moved does not shrink as the reference grows, as V does', async () => {
  const sample = { x: 70, y: 30 }
  const small = await resultOf(drift('chi2'), pair({ x: 50, y: 50 }, sample))
  const large = await resultOf(drift('chi2'), pair({ x: 5000, y: 5000 }, sample))
  for (const { test, observed } of [small, large]) {
    expect(test!.effect).toMatchObject({ name: 'share moved', value: expect.closeTo(0.2, 12) as number })
    // Half the sum of 0.2² / 1.2 and 0.2² / 0.8, and its root.
    expect(observed).toMatchObject({ cohensW: { value: expect.closeTo(Math.sqrt(1 / 24), 12) as number } })
  }
  expect(small.observed).toMatchObject({ cramersV: expect.closeTo(Math.sqrt(1 / 24), 12) as number })
  expect((large.observed as { cramersV: number }).cramersV).toBeLessThan(0.05)
})
