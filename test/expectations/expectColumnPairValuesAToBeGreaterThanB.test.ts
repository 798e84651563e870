import { expectColumnPairValuesAToBeGreaterThanB } from '../../src/expectations/expectColumnPairValuesAToBeGreaterThanB.ts'
import { judges, refuses } from './judges.ts'

const above = (params: {
  orEqual?: boolean
  ignoreRowIf?: 'either_value_is_missing' | 'neither'
  mostly?: number
}) => expectColumnPairValuesAToBeGreaterThanB({ columnA: 'a', columnB: 'b', ...params })

judges(above, [
  {
    name: 'ties are not above',
    params: {},
    sample: 'a,b\n2,1\n2,2\n1,2\n',
    status: 'fail',
    message: '2 of 3 pairs do not have a > b',
    rows: [
      [2, [2, 2]],
      [3, [1, 2]],
    ],
  },
  {
    name: 'ties are let be',
    params: { orEqual: true },
    sample: 'a,b\n2,1\n2,2\n',
    status: 'pass',
    message: 'all 2 pairs have a ≥ b',
  },
  {
    name: 'a value that is missing is not above; two are not looked at',
    params: {},
    sample: 'a,b\n2,1\n,1\nnan,1\n1,\n,\nnan,\n',
    status: 'fail',
    message: '3 of 4 pairs do not have a > b',
    rows: [
      [2, [null, 1]],
      [3, [NaN, 1]],
      [4, [1, null]],
    ],
  },
  {
    name: 'one that is missing is enough not to look',
    params: { ignoreRowIf: 'either_value_is_missing' },
    sample: 'a,b\n2,1\n,1\n1,nan\n',
    status: 'pass',
    message: 'the only pair has a > b',
  },
  {
    name: 'all rows are looked at',
    params: { ignoreRowIf: 'neither' },
    sample: 'a,b\n2,1\n,\n',
    status: 'fail',
    message: '1 of 2 pairs does not have a > b',
    rows: [[2, [null, null]]],
  },
  {
    name: 'integers that a double cannot tell apart',
    params: {},
    sample: 'a,b\n9007199254740993,9007199254740992\n',
    status: 'pass',
    message: 'the only pair has a > b',
  },
  {
    name: 'a date and a timestamp',
    params: {},
    sample: 'a,b\n2020-01-02,2020-01-01T23:59:59\n2020-01-01,2020-01-01T00:00:01\n',
    status: 'fail',
    message: '1 of 2 pairs does not have a > b',
    rows: [[2, ['2020-01-01', '2020-01-01 00:00:01']]],
  },
  {
    name: 'numbers beside text are compared as numbers, and text that is none is not above',
    params: {},
    sample: 'a,b\n10,9\n10,x\n10,\n10,nan\n',
    status: 'fail',
    message: '3 of 4 pairs do not have a > b',
    rows: [
      [2, [10, 'x']],
      [3, [10, null]],
      [4, [10, 'nan']],
    ],
  },
  {
    name: 'times beside text',
    params: {},
    sample: 'a,b\n2020-02-01,2020-01-31\n2020-02-01,soon\n',
    status: 'fail',
    message: '1 of 2 pairs does not have a > b',
    rows: [[2, ['2020-02-01', 'soon']]],
  },
  {
    name: 'text beside text',
    params: {},
    sample: 'a,b\nb,a\nb,B\n10,9\n',
    status: 'fail',
    message: '1 of 3 pairs does not have a > b',
    rows: [[3, ['10', '9']]],
  },
  {
    name: 'a number and a date cannot be compared',
    params: {},
    sample: 'a,b\n1,2020-01-01\n',
    status: 'error',
    message: 'column "a" is of type integer and column "b" of type date; they cannot be compared',
  },
  {
    name: 'an empty table has nothing to compare',
    params: {},
    sample: 'a,b\n',
    status: 'pass',
    message: 'has no pairs to check',
  },
  {
    name: 'as many as were tolerated',
    params: { mostly: 0.5 },
    sample: 'a,b\n2,1\n1,2\n',
    status: 'pass',
    message: '1 of 2 pairs does not have a > b; at least 50% must be right',
    rows: [[2, [1, 2]]],
  },
])

refuses(expectColumnPairValuesAToBeGreaterThanB, [
  [{ columnA: 'a' }, 'columnB'],
  [{ columnA: 'a', columnB: 'b', orEqual: 1 }, 'orEqual'],
  [{ columnA: 'a', columnB: 'b', ignoreRowIf: 'never' }, 'ignoreRowIf is one of both_values_are_missing'],
])
