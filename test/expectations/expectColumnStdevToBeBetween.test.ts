import { expectColumnStdevToBeBetween } from '../../src/expectations/expectColumnStdevToBeBetween.ts'
import { csv, judges } from './judges.ts'

const stdev = (params: object) => expectColumnStdevToBeBetween({ column: 'a', ...params })

judges(stdev, [
  {
    name: 'with n - 1: the root of 32/7 for 2, 4, 4, 4, 5, 5, 7, 9',
    params: { minValue: 2.13808993, maxValue: 2.13808994 },
    sample: csv(2, 4, 4, 4, 5, 5, 7, 9, ''),
    status: 'pass',
    message: 'the standard deviation 2.13809 is inside [2.13808993, 2.13808994]',
  },
  {
    name: 'a large offset costs no digits',
    params: { minValue: 1, maxValue: 1 },
    sample: csv('1000000000.5', '1000000001.5', '1000000002.5'),
    status: 'pass',
    message: 'the standard deviation 1 is inside [1, 1]',
  },
  {
    name: 'of one value there is none',
    params: { minValue: 0 },
    sample: csv(1, ''),
    status: 'fail',
    message: 'has fewer than two values, so no standard deviation',
  },
  {
    name: 'with an infinite value there is none',
    params: { minValue: 0 },
    sample: csv(1, 'inf', 2),
    status: 'fail',
    message: 'has infinite values, so no standard deviation',
  },
])
