import { expectColumnValuesToBeDecreasing } from '../../src/expectations/expectColumnValuesToBeDecreasing.ts'
import { csv, judges, refuses } from './judges.ts'

const decreasing = (params: { strictly?: boolean }) =>
  expectColumnValuesToBeDecreasing({ column: 'a', ...params })

judges(decreasing, [
  {
    name: 'equal ones in a row are let be',
    params: {},
    sample: csv(3, 3, '', -1),
    status: 'pass',
    message: 'all 3 values are decreasing',
  },
  {
    name: 'each is compared with the one before it',
    params: {},
    sample: csv(5, 1, 2, 3),
    status: 'fail',
    message: '2 of 4 values are above the value before',
    rows: [
      [3, 2],
      [4, 3],
    ],
  },
  {
    name: 'strictly',
    params: { strictly: true },
    sample: csv(2, 2, 1),
    status: 'fail',
    message: '1 of 3 values is not below the value before',
    rows: [[2, 2]],
  },
  {
    name: 'booleans have no order that is meant',
    params: {},
    sample: csv('true', 'false'),
    status: 'error',
    message: 'column "a" is of type boolean; only numbers and times can increase or decrease',
  },
])

refuses(expectColumnValuesToBeDecreasing, [[{ column: 'a', strictly: 1 }, 'strictly']])
