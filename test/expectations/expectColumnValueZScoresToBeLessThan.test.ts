import { describe } from 'vitest'
import { expectColumnValueZScoresToBeLessThan } from '../../src/expectations/expectColumnValueZScoresToBeLessThan.ts'
import { csv, judges, parquet, refuses } from './judges.ts'

const zScores = (params: { threshold: number; doubleSided?: boolean; mostly?: number }) =>
  expectColumnValueZScoresToBeLessThan({ column: 'a', ...params })

describe('of -1, 0 and 1 are the values themselves', () => {
  judges(zScores, [
    {
      name: 'the threshold itself is too far, on both sides',
      params: { threshold: 1 },
      sample: csv(-1, 0, 1, ''),
      status: 'fail',
      message: '2 of 3 values have a z-score of 1 or more',
      rows: [
        [1, -1],
        [3, 1],
      ],
    },
    {
      name: 'on the upper side alone',
      params: { threshold: 1, doubleSided: false },
      sample: csv(-1, 0, 1),
      status: 'fail',
      message: '1 of 3 values has a z-score of 1 or more',
      rows: [[3, 1]],
    },
    {
      name: 'on the upper side, below the mean',
      params: { threshold: -0.5, doubleSided: false },
      sample: csv(-1, 0, 1),
      status: 'fail',
      message: '2 of 3 values have a z-score of -0.5 or more',
      rows: [
        [2, 0],
        [3, 1],
      ],
    },
    {
      name: 'a share of them may be',
      params: { threshold: 1, mostly: 0.3 },
      sample: csv(-1, 0, 1),
      status: 'pass',
      message: '2 of 3 values have a z-score of 1 or more; at least 30% must be right',
      rows: [
        [1, -1],
        [3, 1],
      ],
    },
  ])
})

judges(zScores, [
  {
    name: 'all values are the same, though no double is a tenth',
    params: { threshold: 0.1 },
    sample: csv('0.1', '0.1', '0.1'),
    status: 'pass',
    message: 'all 3 values have a z-score below 0.1',
  },
  {
    name: 'one value',
    params: { threshold: 0.1 },
    sample: csv(5),
    status: 'pass',
    message: 'the only value has a z-score below 0.1',
  },
  {
    name: 'an infinite value is infinitely far, and no other the farther for it',
    params: { threshold: 3 },
    sample: parquet('DOUBLE', "'-inf'", '1', '2', "'nan'", "'inf'"),
    status: 'fail',
    message: '2 of 4 values have a z-score of 3 or more',
    rows: [
      [1, -Infinity],
      [5, Infinity],
    ],
  },
  {
    name: 'of decimals',
    params: { threshold: 1 },
    sample: parquet('DECIMAL(5,2)', '-0.1', '0', '0.1'),
    status: 'fail',
    message: '2 of 3 values have a z-score of 1 or more',
    rows: [
      [1, '-0.10'],
      [3, '0.10'],
    ],
  },
  {
    name: 'no values',
    params: { threshold: 1 },
    sample: csv('', ''),
    status: 'pass',
    message: 'has no values to check',
  },
  {
    name: 'text',
    params: { threshold: 1 },
    sample: csv('x', 1),
    status: 'error',
    message: 'column "a" is of type string; only numbers can be far from the others',
  },
])

refuses(expectColumnValueZScoresToBeLessThan, [
  [{ column: 'a' }, 'threshold is missing'],
  [{ column: 'a', threshold: 0 }, 'threshold: must be above 0 if double_sided is true'],
])
