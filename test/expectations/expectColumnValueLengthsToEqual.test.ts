import { expectColumnValueLengthsToEqual } from '../../src/expectations/expectColumnValueLengthsToEqual.ts'
import { csv, judges, refuses } from './judges.ts'

judges(expectColumnValueLengthsToEqual, [
  {
    name: 'all of them; missing values are not looked at',
    params: { column: 'a', value: 2 },
    sample: csv('ab', '', 'é!'),
    status: 'pass',
    message: 'all 2 values are 2 characters long',
  },
  {
    name: 'a letter that is not there',
    params: { column: 'a', value: 2 },
    sample: csv('ab', 'a', '""'),
    status: 'fail',
    message: '2 of 3 values are not 2 characters long',
    rows: [
      [2, 'a'],
      [3, ''],
    ],
  },
])

refuses(expectColumnValueLengthsToEqual, [
  [{ column: 'a' }, 'value'],
  [{ column: 'a', value: 1.5 }, 'value'],
  [{ column: 'a', value: -1 }, 'value'],
])
