import { expectColumnPairValuesToBeEqual } from '../../src/expectations/expectColumnPairValuesToBeEqual.ts'
import { judges, refuses } from './judges.ts'

const equal = (params: { ignoreRowIf?: 'neither' | 'either_value_is_missing' }) =>
  expectColumnPairValuesToBeEqual({ columnA: 'a', columnB: 'b', ...params })

judges(equal, [
  {
    name: 'numbers are equal however they are written; two missing values are not looked at',
    params: {},
    sample: 'a,b\n1,1.0\n-0.0,0\n,\n2,3\n,4\n',
    status: 'fail',
    message: '2 of 4 pairs do not have a = b',
    rows: [
      [4, [2, 3]],
      [5, [null, 4]],
    ],
  },
  {
    name: 'a missing value equals nothing, not even another',
    params: { ignoreRowIf: 'neither' },
    sample: 'a,b\nnan,nan\n1,1\n',
    status: 'fail',
    message: '1 of 2 pairs does not have a = b',
    rows: [[1, [NaN, NaN]]],
  },
  {
    name: 'only rows with both values',
    params: { ignoreRowIf: 'either_value_is_missing' },
    sample: 'a,b\n1,\n,1\n1,1\n',
    status: 'pass',
    message: 'the only pair has a = b',
  },
  {
    name: 'text letter by letter',
    params: {},
    sample: 'a,b\nx,x\nx,X\nx,"x "\n',
    status: 'fail',
    message: '2 of 3 pairs do not have a = b',
    rows: [
      [2, ['x', 'X']],
      [3, ['x', 'x ']],
    ],
  },
  {
    name: 'a column without any value',
    params: {},
    sample: 'a,b\n1,\n,\n',
    status: 'fail',
    message: '1 of 1 pairs does not have a = b',
    rows: [[1, [1, null]]],
  },
  {
    name: 'booleans and their text',
    params: {},
    sample: 'a,b\ntrue,true\nfalse,no\n',
    status: 'fail',
    message: '1 of 2 pairs does not have a = b',
    rows: [[2, [false, 'no']]],
  },
  {
    name: 'infinities',
    params: {},
    sample: 'a,b\ninf,inf\ninf,-inf\n',
    status: 'fail',
    message: '1 of 2 pairs does not have a = b',
    rows: [[2, [Infinity, -Infinity]]],
  },
  {
    name: 'a boolean and a number cannot be compared',
    params: {},
    sample: 'a,b\ntrue,1\n',
    status: 'error',
    message: 'column "a" is of type boolean and column "b" of type integer; they cannot be compared',
  },
])

refuses(expectColumnPairValuesToBeEqual, [
  [{ columnA: 1, columnB: 'b' }, 'columnA'],
  [{ columnA: 'a', columnB: 'b', ignoreRowIf: 'x' }, 'ignoreRowIf is one of'],
])
