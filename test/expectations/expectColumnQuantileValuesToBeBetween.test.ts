import { describe, expect, it } from 'vitest'
import { expectColumnQuantileValuesToBeBetween } from '../../src/expectations/expectColumnQuantileValuesToBeBetween.ts'
import { builtIn } from '../../src/suite/shorthand/builtIn.ts'
import { parseSuite } from '../suite/parseSuite.ts'
import { resultOf, runOn } from '../dataEngine.ts'
import { csv, judges, parquet, refuses } from './judges.ts'

type Edge = number | null
interface Given {
  readonly ranges: readonly (readonly [quantile: number, range: [Edge, Edge]])[]
  readonly allowRelativeError?: boolean | 'linear' | 'lower' | 'higher' | 'midpoint' | 'nearest'
}
const quantiles = ({ ranges, ...rest }: Given) =>
  expectColumnQuantileValuesToBeBetween({
    column: 'a',
    quantileRanges: {
      quantiles: ranges.map(([quantile]) => quantile),
      valueRanges: ranges.map(([, range]) => range),
    },
    ...rest,
  })

judges(quantiles, [
  {
    name: 'bounds are inside',
    params: {
      ranges: [
        [0, [1, 1]],
        [0.5, [3, null]],
        [1, [null, 9]],
      ],
    },
    sample: csv(9, 1, 3, '', 3, 2),
    status: 'pass',
    message: 'all 3 quantiles are inside their ranges',
  },
  {
    name: 'those that are outside are named',
    params: {
      ranges: [
        [0.5, [4, 5]],
        [0.25, [null, 1]],
        [1, [9, 9]],
      ],
    },
    sample: csv(9, 1, 3, '', 3, 2),
    status: 'fail',
    message: 'the 0.5 quantile 3 is outside [4, 5]; the 0.25 quantile 2 is outside [-∞, 1]',
  },
  {
    name: 'one value is every quantile',
    params: { ranges: [[0.3, [7, 7]]] },
    sample: csv(7),
    status: 'pass',
    message: 'the quantile is inside its range',
  },
  {
    name: 'decimals and infinities have their place, NaN has none',
    params: {
      ranges: [
        [0, [-1, null]],
        [1, [1.5, 1.5]],
      ],
    },
    sample: csv('-inf', 'nan', '1.5'),
    status: 'fail',
    message: 'the 0 quantile -Infinity is outside [-1, ∞]',
  },
  {
    name: 'no values',
    params: { ranges: [[0.5, [0, 1]]] },
    sample: csv('', ''),
    status: 'fail',
    message: 'has no values, so no quantiles',
  },
  {
    name: 'text',
    params: { ranges: [[0.5, [0, 1]]] },
    sample: csv('x', 1),
    status: 'error',
    message: '1 value is not a number, so there is no quantile',
  },
])

describe('interpolation between 10 and 20, as in NumPy', () => {
  it.each([
    ['nearest', 0.25, 10],
    ['nearest', 0.75, 20],
    ['lower', 0.75, 10],
    ['higher', 0.25, 20],
    ['midpoint', 0.25, 15],
    ['linear', 0.25, 12.5],
    [true, 0.25, 10],
  ] as const)('%s of %f is %f', async (allowRelativeError, quantile, value) => {
    const expectation = quantiles({ ranges: [[quantile, [0, null]]], allowRelativeError })
    const { observed } = await resultOf(expectation, { sample: parquet('DECIMAL(5,2)', '20', '10') })
    expect(observed).toEqual({ quantiles: [quantile], values: [value] })
  })
})

it('halfway, the nearest is that of even rank, as in NumPy', async () => {
  const expectation = quantiles({
    ranges: [
      [0.125, [0, null]],
      [0.375, [0, null]],
    ],
  })
  const { observed } = await resultOf(expectation, { sample: csv(0, 1, 2, 3, 4) })
  expect(observed).toMatchObject({ values: [0, 2] })
})

it('is exact for every rank of many values', async () => {
  const n = 1009
  const values = Array.from({ length: n }, (_, i) => (i * 7) % n)
  const ranks = Array.from({ length: n }, (_, i) => i)
  const expectation = quantiles({ ranges: ranks.map((rank) => [rank / (n - 1), [rank, rank]]) })
  expect((await resultOf(expectation, { sample: csv(...values) })).message).toBe(
    `all ${n} quantiles are inside their ranges`,
  )
})

it('is of each group on its own', async () => {
  const expectation = builtIn.make('expect_column_quantile_values_to_be_between', {
    column: 'a',
    quantile_ranges: { quantiles: [1], value_ranges: [[null, 2]] },
    group_by: 'b',
  })
  const { results } = await runOn({ sample: 'a,b\n1,x\n2,x\n9,y\n' }, [expectation])
  expect(results.map(({ status }) => status)).toEqual(['pass', 'fail'])
})

it('tells no cells where none are to be told', async () => {
  const expectation = quantiles({ ranges: [[0.5, [4, 5]]] })
  const result = await resultOf(expectation, { sample: csv(1) }, { maxExamples: 0 })
  expect(result.message).toBe('the 0.5 quantile is outside [4, 5]')
  expect(result).not.toHaveProperty('observed')
})

it('is a map from quantile to range in the column shorthand', () => {
  const suite = parseSuite('columns: { a: { quantiles: { 0.5: [1, 2], 0.95: [null, 10] } } }', 'x.yaml')
  expect(suite.expectations.at(-1)!.params).toMatchObject({
    quantileRanges: {
      quantiles: [0.5, 0.95],
      valueRanges: [
        [1, 2],
        [null, 10],
      ],
    },
  })
})

const given = (quantiles: unknown, valueRanges: unknown) => ({
  column: 'a',
  quantileRanges: { quantiles, valueRanges },
})
refuses(expectColumnQuantileValuesToBeBetween, [
  [given([0.5], [[2, 1]]), 'quantileRanges.valueRanges.0: the minimum is above the maximum'],
  [given([0.5], []), 'quantileRanges: needs one value range for each quantile'],
  [given([1.5], [[0, 1]]), 'quantileRanges.quantiles.0: Too big'],
  [given([0.5], [[null, null]]), 'quantileRanges: needs a bound'],
  [given([], []), 'quantileRanges.quantiles: Too small'],
  [{ ...given([0.5], [[0, 1]]), allowRelativeError: 'magic' }, 'allowRelativeError'],
])

const dates =
  'd,t\n2024-05-01,2024-05-01 10:00:00\n2024-05-02,2024-05-02 10:00:00\n2024-05-09,2024-05-09 10:00:00\n'
const median = (column: string, valueRange: [string | null, string | null]) => ({
  column,
  quantileRanges: { quantiles: [0.5], valueRanges: [valueRange] },
})

judges(expectColumnQuantileValuesToBeBetween, [
  {
    name: 'a quantile of dates',
    params: median('d', ['2024-05-02', '2024-05-02']),
    sample: dates,
    status: 'pass',
    message: 'the quantile is inside its range',
  },
  {
    name: 'a quantile of dates outside of its range',
    params: median('d', ['2024-05-03', null]),
    sample: dates,
    status: 'fail',
    message: 'the 0.5 quantile 2024-05-02 is outside [2024-05-03, ∞]',
  },
  {
    name: 'a quantile of times outside of its range',
    params: median('t', [null, '2024-05-02']),
    sample: dates,
    status: 'fail',
    message: 'the 0.5 quantile 2024-05-02 10:00:00 is outside [-∞, 2024-05-02]',
  },
  {
    name: 'dates do not go with numbers',
    params: median('n', ['2024-05-02', null]),
    sample: 'n\n1\n2\n',
    status: 'error',
    message: 'column "n" is of type integer and cannot be compared with "2024-05-02"',
  },
])
