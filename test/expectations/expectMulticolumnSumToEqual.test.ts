import { expectMulticolumnSumToEqual } from '../../src/expectations/expectMulticolumnSumToEqual.ts'
import { judges, parquet, refuses, type Ignored } from './judges.ts'

const sum = (params: { sumTotal: number; columnList?: string[]; ignoreRowIf?: Ignored }) =>
  expectMulticolumnSumToEqual({ columnList: ['a', 'b'], ...params })

judges(sum, [
  {
    name: 'integers; where one is missing there is no sum, and where all are it is not looked at',
    params: { sumTotal: 4 },
    sample: 'a,b\n1,3\n4,0\n4,\n,\n2,3\n',
    status: 'fail',
    message: '2 of 4 rows do not have a + b = 4',
    rows: [
      [3, [4, null]],
      [5, [2, 3]],
    ],
  },
  {
    name: 'one that is missing is enough not to look',
    params: { sumTotal: 4, ignoreRowIf: 'any_value_is_missing' },
    sample: 'a,b\n1,3\n4,\n',
    status: 'pass',
    message: 'the only row has a + b = 4',
  },
  {
    name: 'integers past 64 bits are added exactly',
    params: { sumTotal: 2, columnList: ['a', 'b'] },
    sample: 'a,b\n9223372036854775807,-9223372036854775805\n9223372036854775807,9223372036854775807\n',
    status: 'fail',
    message: '1 of 2 rows does not have a + b = 2',
    rows: [[2, [9223372036854775807n, 9223372036854775807n]]],
  },
  {
    name: 'decimals of text files add up exactly',
    params: { sumTotal: 0.3 },
    sample: 'a,b\n0.1,0.2\n0.15,0.15\n',
    status: 'pass',
    message: 'all 2 rows have a + b = 0.3',
  },
  {
    name: 'floats add up as doubles do',
    params: { sumTotal: 0.3 },
    sample: { parquet: 'SELECT * FROM (VALUES (1e-1, 2e-1), (15e-2, 15e-2)) AS rows(a, b)' },
    status: 'fail',
    message: '1 of 2 rows does not have a + b = 0.3',
    rows: [[1, [0.1, 0.2]]],
  },
  {
    name: 'text other than a number has no sum',
    params: { sumTotal: 3 },
    sample: 'a,b\n1,2\n1,x\nnan,2\n',
    status: 'fail',
    message: '2 of 3 rows do not have a + b = 3',
    rows: [
      [2, [1, 'x']],
      [3, [NaN, '2']],
    ],
  },
  {
    name: 'one column',
    params: { sumTotal: 1.5, columnList: ['a'] },
    sample: parquet('DECIMAL(4,2)', '1.50'),
    status: 'pass',
    message: 'the only row has a = 1.5',
  },
  {
    name: 'dates have no sum',
    params: { sumTotal: 1 },
    sample: 'a,b\n1,2020-01-01\n',
    status: 'error',
    message: 'column "b" is of type date; only numbers have a sum',
  },
])

refuses(expectMulticolumnSumToEqual, [
  [{ columnList: ['a'] }, 'sumTotal'],
  [{ columnList: ['a'], sumTotal: NaN }, 'sumTotal'],
  [{ columnList: ['a'], sumTotal: 1, mostly: 'One' }, 'mostly'],
])
