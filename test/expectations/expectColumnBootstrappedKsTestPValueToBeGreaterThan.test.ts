import { expect, it } from 'vitest'
import { expectColumnBootstrappedKsTestPValueToBeGreaterThan } from '../../src/expectations/expectColumnBootstrappedKsTestPValueToBeGreaterThan.ts'
import { resultOf } from '../dataEngine.ts'
import { csv, judges, refuses } from './judges.ts'

type Given = Omit<Parameters<typeof expectColumnBootstrappedKsTestPValueToBeGreaterThan>[0], 'column'>
const bootstrapped = (params: Given) =>
  expectColumnBootstrappedKsTestPValueToBeGreaterThan({ column: 'a', ...params })
const even = { bins: [0, 1, 2, 3, 4], weights: [0.25, 0.25, 0.25, 0.25] }
const grid = Array.from({ length: 400 }, (_, i) => (i + 0.5) / 100)

judges(bootstrapped, [
  {
    name: 'every sample drawn lies outside the bins: 1 of 1,001',
    params: { partitionObject: even },
    sample: csv(9, 10),
    status: 'fail',
    message:
      'the numbers do not follow the bins: a share of 0.000999 of the samples drawn does, not above 0.05',
  },
  {
    name: 'no values',
    params: { partitionObject: even },
    sample: csv('', ''),
    status: 'fail',
    message: 'has no values to test',
  },
  {
    name: 'text',
    params: { partitionObject: even },
    sample: csv('x', 1),
    status: 'error',
    message: '1 value is not a number, so there is no test',
  },
])

it('retains about 95% of what is drawn from the bins themselves', async () => {
  const { status, observed } = await resultOf(bootstrapped({ partitionObject: even }), {
    sample: csv(...grid),
  })
  expect(status).toBe('pass')
  expect(observed).toBeGreaterThan(0.92)
  expect(observed).toBeLessThan(0.98)
})

it('draws the same with one seed, in whatever order the rows are; something else with another', async () => {
  const observed = async (seed: number, cells: readonly number[]) =>
    (await resultOf(bootstrapped({ partitionObject: even, seed }), { sample: csv(...cells) })).observed
  const first = await observed(1, grid)
  expect(await observed(1, grid.toReversed())).toBe(first)
  const others = await Promise.all([2, 3, 4].map((seed) => observed(seed, grid)))
  expect(new Set([first, ...others]).size).toBeGreaterThan(1)
})

const given = (partitionObject: object, rest: object = {}) => ({ column: 'a', partitionObject, ...rest })
refuses(expectColumnBootstrappedKsTestPValueToBeGreaterThan, [
  [given({ bins: [-Infinity, 0, 1], weights: [0.5, 0.5] }), 'partitionObject: the edges must be finite'],
  [given({ values: ['x', 'y'], weights: [0.5, 0.5] }), 'partitionObject: this is a test of bins'],
  [
    given({ bins: [0, 1], weights: [0.5], tailWeights: [0.5, 0] }),
    'partitionObject: the tails must have no weight',
  ],
  [given(even, { bootstrapSamples: 0 }), 'bootstrapSamples: Too small'],
  [given(even, { seed: 0.5 }), 'seed: Invalid input: expected int'],
])
