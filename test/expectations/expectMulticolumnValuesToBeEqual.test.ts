import { expectMulticolumnValuesToBeEqual } from '../../src/expectations/expectMulticolumnValuesToBeEqual.ts'
import { judges, refuses, type Ignored } from './judges.ts'

const equal = (params: { ignoreRowIf?: Ignored }) =>
  expectMulticolumnValuesToBeEqual({ columnList: ['a', 'b', 'c'], ...params })

judges(equal, [
  {
    name: 'one that differs is enough',
    params: {},
    sample: 'a,b,c\n1,1,1.0\n1,1,2\n1,2,1\n',
    status: 'fail',
    message: '2 of 3 rows do not have a = b = c',
    rows: [
      [2, [1, 1, 2]],
      [3, [1, 2, 1]],
    ],
  },
  {
    name: 'missing values are the same, and different from all others',
    params: {},
    sample: 'a,b,c\n,,\n,nan,\n1,,1\n',
    status: 'fail',
    message: '1 of 3 rows does not have a = b = c',
    rows: [[3, [1, null, 1]]],
  },
  {
    name: 'rows in which something is missing are not looked at',
    params: { ignoreRowIf: 'any_value_is_missing' },
    sample: 'a,b,c\n1,,\nx,x,x\n1,1,1\n',
    status: 'pass',
    message: 'all 2 rows have a = b = c',
  },
  {
    name: 'text other than a number is not a missing number',
    params: {},
    sample: 'a,b,c\n,x,\n1,1,1\n',
    status: 'fail',
    message: '1 of 2 rows does not have a = b = c',
    rows: [[1, [null, 'x', null]]],
  },
])

refuses(expectMulticolumnValuesToBeEqual, [[{ columnList: ['a'] }, 'columnList']])
