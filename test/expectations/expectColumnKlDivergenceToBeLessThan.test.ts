import { describe, expect, it } from 'vitest'
import { expectColumnKlDivergenceToBeLessThan } from '../../src/expectations/expectColumnKlDivergenceToBeLessThan.ts'
import { builtIn } from '../../src/suite/shorthand/builtIn.ts'
import { resultOf } from '../dataEngine.ts'
import { csv, judges, parquet, refuses } from './judges.ts'

type Given = Omit<Parameters<typeof expectColumnKlDivergenceToBeLessThan>[0], 'column'>
const kl = (params: Given) => expectColumnKlDivergenceToBeLessThan({ column: 'a', ...params })

describe('of classes', () => {
  judges(kl, [
    {
      name: 'the shares are those expected; missing values have none',
      params: { partitionObject: { values: ['x', 'y'], weights: [0.75, 0.25] }, threshold: 0 },
      sample: csv('x', 'y', 'x', 'x', '', ''),
      status: 'pass',
      message: 'the KL divergence is 0, not above 0',
    },
    {
      name: 'halves where a quarter and three quarters are expected: ln(4/3) / 2',
      params: { partitionObject: { values: [1, 2], weights: [0.25, 0.75] }, threshold: 0.1 },
      sample: csv(1, 2),
      status: 'fail',
      message: 'the KL divergence is 0.144, above 0.1',
    },
    {
      name: 'a class that vanished is no surprise of its own: ln 2',
      params: { partitionObject: { values: [true, false], weights: [0.5, 0.5] }, threshold: 0.7 },
      sample: csv('true', 'true'),
      status: 'pass',
      message: 'the KL divergence is 0.693, not above 0.7',
    },
    {
      name: 'a class that is not listed is an infinite one',
      params: { partitionObject: { values: ['x'], weights: [1] }, threshold: 100 },
      sample: csv('x', '"; DROP TABLE'),
      status: 'fail',
      message: 'the KL divergence is infinite, above 100',
    },
    {
      name: 'unless a share is set aside: two classes share 0.2, and ln(0.5 / 0.8) / 2 + ln(0.25 / 0.1) / 2 = 0.223',
      params: {
        partitionObject: { values: ['x'], weights: [1] },
        threshold: 0.23,
        tailWeightHoldout: 0.2,
      },
      sample: csv('x', 'y', 'x', 'z'),
      status: 'pass',
      message: 'the KL divergence is 0.223, not above 0.23',
    },
    {
      name: 'decimals and times are matched as what they are',
      params: { partitionObject: { values: [0.3, 1], weights: [0.5, 0.5] }, threshold: 0 },
      sample: parquet('DECIMAL(5,2)', '0.30', '1.00'),
      status: 'pass',
      message: 'the KL divergence is 0, not above 0',
    },
    {
      name: 'no values',
      params: { partitionObject: { values: ['x'], weights: [1] }, threshold: 1 },
      sample: csv('', ''),
      status: 'fail',
      message: 'has no values, so no KL divergence',
    },
  ])

  it('a column of too many values is an error', async () => {
    const sample = { parquet: 'SELECT range AS a FROM range(10001)' }
    const given = { partitionObject: { values: [1], weights: [1] }, threshold: 1, tailWeightHoldout: 0.5 }
    expect(await resultOf(kl(given), { sample })).toMatchObject({
      status: 'error',
      message: 'has more than 10,000 distinct values; expected a categorical column',
    })
  })
})

describe('of bins', () => {
  const even = { bins: [0, 1, 2], weights: [0.5, 0.5] }
  judges(kl, [
    {
      name: 'a bin takes in its lower edge, the last one its upper edge too',
      params: { partitionObject: even, threshold: 0 },
      sample: csv(0, '0.5', 1, 2, '', 'nan'),
      status: 'pass',
      message: 'the KL divergence is 0, not above 0',
    },
    {
      name: 'a number outside the bins is an infinite surprise',
      params: { partitionObject: even, threshold: 9 },
      sample: csv('0.5', '1.5', 'inf'),
      status: 'fail',
      message: 'the KL divergence is infinite, above 9',
    },
    {
      name: 'bins to infinity',
      params: {
        partitionObject: { bins: [-Infinity, 1, 'Infinity'], weights: [0.25, 0.75] },
        threshold: 0.1439,
      },
      sample: csv('-inf', 5),
      status: 'pass',
      message: 'the KL divergence is 0.144, not above 0.1439',
    },
    {
      name: 'text is in no bin',
      params: { partitionObject: even, threshold: 0 },
      sample: csv('x', 1),
      status: 'error',
      message: '1 value is not a number, so there is no bin',
    },
    {
      name: 'no values',
      params: { partitionObject: even, threshold: 1 },
      sample: csv('', ''),
      status: 'fail',
      message: 'has no values, so no KL divergence',
    },
  ])
})

it('reports the divergence; an infinite one as null, as Great Expectations does', async () => {
  const given = { partitionObject: { values: [1, 2], weights: [0.25, 0.75] }, threshold: 0.1 }
  expect((await resultOf(kl(given), { sample: csv(1, 2) })).observed).toBeCloseTo(Math.log(4 / 3) / 2, 15)
  expect((await resultOf(kl(given), { sample: csv(1, 3) })).observed).toBeNull()
})

it('names within the partition are spelt as elsewhere in a suite file', () => {
  const partition = { bins: [0, 1], weights: [0.5], tail_weights: [0.25, 0.25] }
  const made = builtIn.make('expect_column_kl_divergence_to_be_less_than', {
    column: 'a',
    partition_object: partition,
    threshold: 1,
  })
  expect(made.params['partitionObject']).toMatchObject({ tailWeights: [0.25, 0.25] })
})

const given = (partitionObject: object, rest: object = {}) => ({
  column: 'a',
  threshold: 1,
  partitionObject,
  ...rest,
})
const half = [0.5, 0.5]
refuses(expectColumnKlDivergenceToBeLessThan, [
  [{ column: 'a', threshold: 1 }, 'partitionObject is missing'],
  [{ column: 'a', partitionObject: { values: ['x'], weights: [1] } }, 'threshold is missing'],
  [given({}), 'partitionObject.weights is missing'],
  [given({ weights: half }), 'needs either values or bins'],
  [given({ values: ['x', 'y'], bins: [0, 1, 2], weights: half }), 'needs either values or bins'],
  [given({ values: ['x', 'y'], weights: [0.5, 0.6] }), 'the weights add up to 1.1, not to 1'],
  [given({ values: ['x', 'y'], weights: [1.5, -0.5] }), 'partitionObject.weights.1: Too small'],
  [given({ values: ['x', 'x'], weights: half }), 'has a value twice'],
  [given({ values: ['x'], weights: half }), 'needs one weight for each value'],
  [given({ bins: [0, 1], weights: half }), 'needs one edge more than weights'],
  [given({ bins: [0, 2, 1], weights: half }), 'the bins do not ascend'],
  [
    given({ bins: [0, 1, NaN], weights: half }),
    'partitionObject.bins.2: expected a number, Infinity or -Infinity',
  ],
  [
    given({ values: ['x', 'y'], weights: half }, { internalWeightHoldout: 0.1 }),
    'internal_weight_holdout is for bins',
  ],
  [given({ bins: [0, 1, 2], weights: half }, { bucketizeData: false }), 'bucketize_data must be true'],
  [
    given({ bins: [0, 1, 2], weights: half }, { internalWeightHoldout: 0.6, tailWeightHoldout: 0.6 }),
    'add up to more than 1',
  ],
  [
    given({ bins: [0, 1], weights: [0.5], tailWeights: [0.5, 0] }, { tailWeightHoldout: 0.1 }),
    'a tail weight holdout needs a partition without tails',
  ],
  [
    given({ bins: [0, Infinity], weights: [0.5], tailWeights: [0.5, 0] }),
    'a partition with bins to infinity has no tail weights',
  ],
  [
    given({ values: ['x'], weights: [1] }, { threshold: -1 }),
    'threshold: Too small: expected number to be >=0',
  ],
])
