import { describe } from 'vitest'
import { expectColumnValuesToNotBeOutliers } from '../../src/expectations/expectColumnValuesToNotBeOutliers.ts'
import { csv, judges, refuses } from './judges.ts'

type Given = Omit<Parameters<typeof expectColumnValuesToNotBeOutliers>[0], 'column'>
const outliers = (params: Given) => expectColumnValuesToNotBeOutliers({ column: 'a', ...params })
const oneToTwenty = Array.from({ length: 20 }, (_, i) => i + 1)

describe('by interquartile ranges', () => {
  judges(outliers, [
    {
      name: 'none',
      params: {},
      sample: csv(...oneToTwenty),
      status: 'pass',
      message: 'all 20 values are within 1.5 interquartile ranges of the quartiles',
    },
    {
      name: 'one, and missing values are none',
      params: {},
      sample: csv(...oneToTwenty, 100, ''),
      status: 'fail',
      message: '1 of 21 values is farther than 1.5 interquartile ranges from the quartiles',
      rows: [[21, 100]],
    },
    {
      name: 'quartiles lie between values: 5.75 and 15.25, and the fences at 1.475 and 19.525',
      params: { multiplier: 0.45 },
      sample: csv(...oneToTwenty),
      status: 'fail',
      message: '2 of 20 values are farther than 0.45 interquartile ranges from the quartiles',
      rows: [
        [1, 1],
        [20, 20],
      ],
    },
    {
      name: 'a value on a fence is none',
      params: { multiplier: 0.5 },
      sample: csv(0, 1, 2, 3, 4),
      status: 'pass',
      message: 'all 5 values are within 0.5 interquartile ranges of the quartiles',
    },
    {
      name: 'each fence is measured from its own quartile: 34 is within 1.5 times 14 of 15',
      params: {},
      sample: csv(0, 1, 1, 2, 2, 2, 15, 15, 34),
      status: 'pass',
      message: 'all 9 values are within 1.5 interquartile ranges of the quartiles',
    },
    {
      name: 'without a range between the quartiles all others are',
      params: {},
      sample: csv(1, 7, 7, 7, 7, 7, 7, 7, 7, 100),
      status: 'fail',
      message: '2 of 10 values are farther than 1.5 interquartile ranges from the quartiles',
      rows: [
        [1, 1],
        [10, 100],
      ],
    },
    {
      name: 'one value is none',
      params: {},
      sample: csv(5),
      status: 'pass',
      message: 'the only value is within 1.5 interquartile ranges of the quartiles',
    },
    {
      name: 'an infinite value is one',
      params: {},
      sample: csv(1, 2, 3, 'inf'),
      status: 'fail',
      message: '1 of 4 values is farther than 1.5 interquartile ranges from the quartiles',
      rows: [[4, Infinity]],
    },
  ])
})

describe('by standard deviations', () => {
  judges(outliers, [
    {
      name: 'with n - 1: 10 is 1.79 of them from the mean of 0, 0, 0, 0 and 10',
      params: { method: 'std', multiplier: 1.8 },
      sample: csv(0, 0, 0, 0, 10),
      status: 'pass',
      message: 'all 5 values are within 1.8 standard deviations of the mean',
    },
    {
      name: 'the outlier is too far',
      params: { method: 'std', multiplier: 1.78 },
      sample: csv(0, 0, 0, 0, 10),
      status: 'fail',
      message: '1 of 5 values is farther than 1.78 standard deviations from the mean',
      rows: [[5, 10]],
    },
    {
      name: 'one value is none',
      params: { method: 'std' },
      sample: csv(5),
      status: 'pass',
      message: 'the only value is within 1.5 standard deviations of the mean',
    },
    {
      name: 'with a multiplier of 0 only the mean is none',
      params: { method: 'std', multiplier: 0 },
      sample: csv(1, 2, 3),
      status: 'fail',
      message: '2 of 3 values are farther than 0 standard deviations from the mean',
      rows: [
        [1, 1],
        [3, 3],
      ],
    },
  ])
})

describe('by the median distance from the median', () => {
  judges(outliers, [
    {
      name: 'which outliers do not inflate: it is 1 here, and 3 times 1.4826 reaches to 6.45',
      params: { method: 'mad', multiplier: 3 },
      sample: csv(1, 2, 2, 6, 1000),
      status: 'fail',
      message: '1 of 5 values is farther than 3 deviations from the median',
      rows: [[5, 1000]],
    },
    {
      name: 'and 2 times only to 4.97',
      params: { method: 'mad', multiplier: 2 },
      sample: csv(1, 2, 2, 6, 1000),
      status: 'fail',
      message: '2 of 5 values are farther than 2 deviations from the median',
      rows: [
        [4, 6],
        [5, 1000],
      ],
    },
  ])
})

judges(outliers, [
  {
    name: 'dates',
    params: {},
    sample: csv('2020-01-01'),
    status: 'error',
    message: 'column "a" is of type date; only numbers can be far from the others',
  },
])

refuses(expectColumnValuesToNotBeOutliers, [
  [{ column: 'a', method: 'stdev' }, 'method is one of iqr, std, mad, not "stdev"'],
  [{ column: 'a', multiplier: -1 }, 'multiplier: Too small'],
])
