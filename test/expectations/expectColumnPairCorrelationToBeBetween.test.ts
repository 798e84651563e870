import { expect, it } from 'vitest'
import { expectColumnPairCorrelationToBeBetween } from '../../src/expectations/expectColumnPairCorrelationToBeBetween.ts'
import { resultOf } from '../dataEngine.ts'
import { judges, refuses } from './judges.ts'

type Given = Omit<Parameters<typeof expectColumnPairCorrelationToBeBetween>[0], 'columnA' | 'columnB'>
const correlation = (params: Given) =>
  expectColumnPairCorrelationToBeBetween({ columnA: 'a', columnB: 'b', ...params })
const pairs = (...rows: string[]): string => ['a,b', ...rows, ''].join('\n')

judges(correlation, [
  {
    name: 'a line; rows in which one is missing are ignored',
    params: { minValue: 1, maxValue: 1 },
    sample: pairs('1,2', '2,4', '3,6', ',9', '9,', 'nan,1.5'),
    status: 'pass',
    message: 'the Pearson correlation 1 is inside [1, 1]',
  },
  {
    name: 'a falling line',
    params: { minValue: 0 },
    sample: pairs('1,-0.1', '2,-0.2', '3,-0.3'),
    status: 'fail',
    message: 'the Pearson correlation -1 is outside [0, ∞]',
  },
  {
    name: 'a curve has ranks in one order',
    params: { method: 'spearman', minValue: 0.999 },
    sample: pairs('1,1', '2,10', '3,100', '4,inf'),
    status: 'pass',
    message: 'the Spearman correlation 1 is inside [0.999, ∞]',
  },
  {
    name: 'infinite numbers have no other',
    params: { minValue: 0 },
    sample: pairs('1,1', '2,10', '3,100', '4,inf'),
    status: 'fail',
    message: 'a column is constant or infinite, so there is no correlation',
  },
  {
    name: 'a constant has none',
    params: { method: 'spearman', minValue: -1 },
    sample: pairs('0.1,1', '0.1,2', '0.1,3'),
    status: 'fail',
    message: 'a column is constant or infinite, so there is no correlation',
  },
  {
    name: 'one pair has none',
    params: { minValue: -1 },
    sample: pairs('1,1', '2,'),
    status: 'fail',
    message: 'fewer than two rows have both values, so there is no correlation',
  },
  {
    name: 'text has none',
    params: { minValue: -1 },
    sample: pairs('1,1', 'x,2', '3,y'),
    status: 'error',
    message: '2 values are not numbers, so there is no correlation',
  },
])

it('is the sum of products over the roots of the sums of squares, also where ranks are shared', async () => {
  const sample = pairs('1,1', '2,3', '2,2', '3,9')
  const observed = async (method: 'pearson' | 'spearman') =>
    (await resultOf(correlation({ method, minValue: -1 }), { sample })).observed
  expect(await observed('pearson')).toBeCloseTo(8 / Math.sqrt(2 * 38.75), 14)
  expect(await observed('spearman')).toBeCloseTo(4.5 / Math.sqrt(4.5 * 5), 14)
})

it('is of each group on its own, ranks too', async () => {
  const sample = 'a,b,g\n1,1,x\n2,2,x\n3,9,y\n4,8,y\n'
  const expectation = correlation({ method: 'spearman', maxValue: -1, groupBy: 'g', maxGroups: 1 })
  expect((await resultOf(expectation, { sample })).observed).toBe(1)
})

const given = (rest: object) => ({ columnA: 'a', columnB: 'b', ...rest })
refuses(expectColumnPairCorrelationToBeBetween, [
  [given({}), 'needs min_value or max_value'],
  [given({ minValue: 0, method: 'kendall' }), 'method is one of pearson, spearman, not "kendall"'],
  [{ columnA: 'a', minValue: 0 }, 'columnB is missing'],
])
