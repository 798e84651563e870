import { describe, expect, it } from 'vitest'
import { expectColumnPairCramersPhiValueToBeLessThan } from '../../src/expectations/expectColumnPairCramersPhiValueToBeLessThan.ts'
import { builtIn } from '../../src/suite/shorthand/builtIn.ts'
import { resultOf } from '../dataEngine.ts'
import { refuses } from './judges.ts'

type Given = Omit<Parameters<typeof expectColumnPairCramersPhiValueToBeLessThan>[0], 'columnA' | 'columnB'>
type Pair = readonly [a: unknown, b: unknown]

async function phi(pairs: readonly Pair[], given: Given = {}) {
  const expectation = expectColumnPairCramersPhiValueToBeLessThan({ columnA: 'a', columnB: 'b', ...given })
  const { status, message, observed } = await resultOf(expectation, {
    sample: pairs.map(([a, b]) => ({ a, b })),
  })
  return { status, message, observed }
}
const each = (a: readonly unknown[], b: readonly unknown[]): Pair[] =>
  a.flatMap((x) => b.map((y): Pair => [x, y]))

it('is 0 for columns that know nothing of each other', async () => {
  expect(await phi(each(['x', 'y', 'z'], [true, false]))).toEqual({
    status: 'pass',
    message: "Cramér's V is 0, not above 0.1",
    observed: 0,
  })
})

it('is 1 where one tells the other', async () => {
  const pairs: Pair[] = [1, 2, 3].flatMap((i): Pair[] => [
    [i, `<${i}>`],
    [i, `<${i}>`],
  ])
  const result = await phi(pairs)
  expect(result).toMatchObject({ status: 'fail', message: "Cramér's V is 1, above 0.1" })
  expect(result.observed).toBeCloseTo(1, 14)
})

it('has Yates’ correction for two by two: chi-square of 3, 1, 1, 3 is 8 (|9 - 1| - 4)² / 4⁴ = 0.5', async () => {
  const pairs: Pair[] = [...each(['x'], ['p', 'p', 'p', 'q']), ...each(['y'], ['p', 'q', 'q', 'q'])]
  expect((await phi(pairs)).observed).toBeCloseTo(Math.sqrt(0.5 / 8), 14)
})

it('takes missing values for a class', async () => {
  const pairs: Pair[] = [...each([null], ['p', 'p']), ...each(['x'], ['q', 'q']), ...each(['y'], ['r', 'r'])]
  expect((await phi(pairs)).observed).toBeCloseTo(1, 14)
})

describe('classes', () => {
  const numbers = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]
  const halves = (n: number): string => (n < 5 ? 'low' : 'high')
  const pairs = numbers.map((n): Pair => [n, halves(n)])

  it('of numbers are bins of one width, the last with its upper edge', async () => {
    const { observed } = await phi(pairs, { nBinsA: 2 })
    // 5, 0, 0, 5 with Yates' correction: 10 (|25| - 5)² / 5⁴ = 6.4
    expect(observed).toBeCloseTo(Math.sqrt(0.64), 14)
  })

  it('of numbers may have edges of their own; what lies outside has a bin as well', async () => {
    const observed = async (binsA: number[]) => (await phi(pairs, { binsA })).observed
    expect(await observed([0, 5, 9])).toBeCloseTo(0.8, 14)
    expect(await observed([5])).toBeCloseTo(0.8, 14)
    expect(await observed([9, 5, 0])).toBeCloseTo(0.8, 14)
  })

  it('of infinite numbers are the outermost', async () => {
    const infinite: Pair[] = [[-Infinity, 'low'], ...pairs, [Infinity, 'high']]
    // 6, 0, 0, 6 with Yates' correction: 12 (36 - 6)² / 6⁴
    expect((await phi(infinite, { nBinsA: 2 })).observed).toBeCloseTo(Math.sqrt(900 / 6 ** 4), 14)
  })

  it('of text are the commonest, and one of all others', async () => {
    const text: Pair[] = [...each(['x', 'x'], ['p']), ...each(['y', 'z'], ['q']), ...each(['x', 'v'], [null])]
    // x and others, p, q and missing: 2, 0, 1 and 0, 2, 1
    expect((await phi(text, { nBinsA: 1 })).observed).toBeCloseTo(Math.sqrt(4 / 6), 14)
  })

  it('of text may be groups; what is in none is a class of its own', async () => {
    const text: Pair[] = [...each(['x', 'y'], ['p', 'p']), ...each(['z'], ['q', 'q']), ['0', 'r']]
    expect((await phi(text, { binsA: [['x', 'y']] })).observed).toBeCloseTo(1, 14)
  })

  it('that are edges for text, or groups for numbers, are an error', async () => {
    expect(await phi([['x', 'y']], { binsA: [1, 2] })).toMatchObject({
      status: 'error',
      message: 'column "a" is of type string; its bins are groups of values',
    })
    expect(await phi([[1, 'y']], { binsA: [['x']] })).toMatchObject({
      status: 'error',
      message: 'column "a" is of type integer; its bins are edges, which are numbers',
    })
  })
})

it.each([
  ['one class', each(['x'], ['p', 'q'])],
  ['nothing but missing values', each([null], ['p', 'q'])],
])('is not tested of %s', async (_, pairs) => {
  expect(await phi(pairs)).toMatchObject({
    status: 'skip',
    message: 'not tested: a column has fewer than two classes',
  })
})

it.each([
  ['one more', "SELECT 'v' || range AS a, 'w' || range % 2 AS b FROM range(1001)"],
  ['hundreds of thousands', "SELECT 'v' || range AS a, 'w' || range AS b FROM range(300_000)"],
])('is an error of more classes than a table can have: %s', async (_, parquet) => {
  const given = { columnA: 'a', columnB: 'b', binsA: [['x']], binsB: [['y']] }
  const sample = { parquet }
  expect(await resultOf(expectColumnPairCramersPhiValueToBeLessThan(given), { sample })).toMatchObject({
    status: 'error',
    message: 'contingency could not be measured: there are more than 1,000 classes',
  })
})

it('is asked for in a suite file as in Great Expectations', () => {
  const made = builtIn.make('expect_column_pair_cramers_phi_value_to_be_less_than', {
    column_A: 'x',
    column_B: 'y',
    n_bins_A: 5,
    bins_B: [1],
  })
  expect(made.params).toMatchObject({ columnA: 'x', columnB: 'y', nBinsA: 5, binsB: [1] })
})

const given = (rest: object) => ({ columnA: 'a', columnB: 'b', ...rest })
refuses(expectColumnPairCramersPhiValueToBeLessThan, [
  [{ columnA: 'a' }, 'columnB is missing'],
  [given({ threshold: 2 }), 'threshold: Too big'],
  [given({ nBinsA: 0 }), 'nBinsA: Too small'],
  [given({ binsA: [] }), 'binsA'],
])
