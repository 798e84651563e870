import { expectColumnUniqueValueCountToBeBetween } from '../../src/expectations/expectColumnUniqueValueCountToBeBetween.ts'
import { csv, judges, parquet } from './judges.ts'

const distinct = (params: object) => expectColumnUniqueValueCountToBeBetween({ column: 'a', ...params })

judges(distinct, [
  {
    name: 'missing values are none',
    params: { minValue: 2, maxValue: 2 },
    sample: csv('x', 'x', '', 'y'),
    status: 'pass',
    message: 'the number of distinct values 2 is inside [2, 2]',
  },
  {
    name: 'neither is NaN',
    params: { maxValue: 1 },
    sample: csv('nan', '1.5', 'nan', '', '1.5'),
    status: 'pass',
    message: 'the number of distinct values 1 is inside [-∞, 1]',
  },
  {
    name: '0 and -0 are one',
    params: { maxValue: 1 },
    sample: parquet('DOUBLE', '0', "'-0.0'"),
    status: 'pass',
    message: 'the number of distinct values 1 is inside [-∞, 1]',
  },
  {
    name: 'no values are 0 distinct ones',
    params: { minValue: 1 },
    sample: parquet('INTEGER', 'NULL'),
    status: 'fail',
    message: 'the number of distinct values 0 is outside [1, ∞]',
  },
  {
    name: 'of lists and text of any script',
    params: { minValue: 2 },
    sample: parquet('VARCHAR[]', "['😀', 'é']", "['😀', 'e']"),
    status: 'pass',
    message: 'the number of distinct values 2 is inside [2, ∞]',
  },
])
