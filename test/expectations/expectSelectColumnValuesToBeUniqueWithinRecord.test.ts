import { expectSelectColumnValuesToBeUniqueWithinRecord } from '../../src/expectations/expectSelectColumnValuesToBeUniqueWithinRecord.ts'
import { judges, refuses, type Ignored } from './judges.ts'

const unique = (params: { columnList?: string[]; ignoreRowIf?: Ignored }) =>
  expectSelectColumnValuesToBeUniqueWithinRecord({ columnList: ['a', 'b', 'c'], ...params })

judges(unique, [
  {
    name: 'two that are the same are enough; rows may repeat',
    params: {},
    sample: 'a,b,c\n1,2,3\n1,2,3\n1,2,1\n2,2,2\n',
    status: 'fail',
    message: '2 of 4 rows have one value in two of a, b, c',
    rows: [
      [3, [1, 2, 1]],
      [4, [2, 2, 2]],
    ],
  },
  {
    name: 'two missing values are the same; rows without any value are not looked at',
    params: {},
    sample: 'a,b,c\n1,,\n1,2,\nnan,,2\n,,\n1,2,3\n',
    status: 'fail',
    message: '2 of 4 rows have one value in two of a, b, c',
    rows: [
      [1, [1, null, null]],
      [3, [NaN, null, 2]],
    ],
  },
  {
    name: 'rows in which something is missing are not looked at',
    params: { ignoreRowIf: 'any_value_is_missing' },
    sample: 'a,b,c\n1,,\n1,2,3\n',
    status: 'pass',
    message: 'the only row has different values in a, b, c',
  },
  {
    name: 'a number is the text that says so, and no other text',
    params: { columnList: ['a', 'b'] },
    sample: 'a,b\n1,x\n1,1.0\n,x\n',
    status: 'fail',
    message: '1 of 3 rows has one value in two of a, b',
    rows: [[2, [1, '1.0']]],
  },
  {
    name: 'a number and a date cannot be compared',
    params: { columnList: ['a', 'b'] },
    sample: 'a,b\n1,2020-01-01\n',
    status: 'error',
    message: 'column "a" is of type integer and column "b" of type date; they cannot be compared',
  },
])

refuses(expectSelectColumnValuesToBeUniqueWithinRecord, [
  [{ columnList: ['a'] }, 'columnList'],
  [{ columnList: ['a', 'b', 'a'] }, 'columnList: names a column twice'],
])
