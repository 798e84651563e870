import { expect, it } from 'vitest'
import { expectColumnPairCorrelationToMatchReference as make } from '../../src/expectations/expectColumnPairCorrelationToMatchReference.ts'
import { resultOf, type Data } from '../dataEngine.ts'
import { judges, refuses } from './judges.ts'

/** y follows x, but for a part of it that goes its own way. */
const pairs = (own: number, count = 60): Data =>
  Array.from({ length: count }, (_, i) => ({
    x: (i * 37) % count,
    y: (1 - own) * ((i * 37) % count) + own * ((i * 7) % count),
  }))
const columns: Parameters<typeof make>[0] = {
  columnA: 'x',
  columnB: 'y',
}
const strings: Data = [
  { x: 'a', y: 1 },
  { x: 'b', y: 2 },
]

judges(make, [
  {
    name: 'no longer goes together',
    params: columns,
    reference: pairs(0.2),
    sample: pairs(0.9),
    status: 'fail',
    message: expect.stringMatching(/^the Spearman correlation fell from 0.9\d+ to -?0.[0-3]\d*$/) as string,
  },
  {
    name: 'as before',
    params: { ...columns, method: 'pearson' as const },
    reference: pairs(0.2),
    sample: pairs(0.22),
    status: 'pass',
    message: expect.stringMatching(
      /^the Pearson correlation went from 0.9\d+ to 0.9\d+, consistent with random variation$/,
    ) as string,
  },
  {
    name: 'too few rows',
    params: columns,
    reference: pairs(0.2),
    sample: pairs(0.2, 9),
    status: 'skip',
    message: 'not tested: too few rows have both values',
  },
  {
    name: 'a constant',
    params: columns,
    reference: pairs(0.2),
    sample: Array.from({ length: 20 }, (_, i) => ({ x: i, y: 1 })),
    status: 'skip',
    message: 'not tested: a column of the sample has no values, or is constant or infinite',
  },
  {
    name: 'text',
    params: columns,
    reference: strings,
    sample: pairs(0.2),
    status: 'error',
    message: '2 values are not numbers, so there is no correlation',
  },
])

refuses(make, [
  [{ columnA: 'x' }, 'columnB is missing'],
  [{ ...columns, method: 'kendall' }, 'method is one of spearman, pearson'],
  [{ ...columns, minEffect: 0.1, equivalence: 0.1 }, "can't be used with minEffect. Use one of them"],
])

it('tells the difference, where it lies, and what would be found', async () => {
  const { test, expected, observed } = await resultOf(make(columns), {
    reference: pairs(0.2),
    sample: pairs(0.9),
  })
  expect(test).toMatchObject({ name: 'fisher_z', n: { reference: 60, sample: 60 } })
  const [low, high] = test!.effect.interval!
  expect(low < test!.effect.value && test!.effect.value < high && high < 0).toBe(true)
  expect(test!.detectable!.effect).toBeGreaterThan(0)
  expect((observed as number) - (expected as number)).toBeCloseTo(test!.effect.value, 12)
})
