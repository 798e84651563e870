import { expectColumnMedianToBeBetween } from '../../src/expectations/expectColumnMedianToBeBetween.ts'
import { csv, judges, parquet } from './judges.ts'

const median = (params: object) => expectColumnMedianToBeBetween({ column: 'a', ...params })

judges(median, [
  {
    name: 'the value in the middle',
    params: { minValue: 5, maxValue: 5 },
    sample: csv(100, 5, 1, ''),
    status: 'pass',
    message: 'the median 5 is inside [5, 5]',
  },
  {
    name: 'halfway between two, also of decimals that have no more digits',
    params: { minValue: 0.015, maxValue: 0.015 },
    sample: parquet('DECIMAL(5,2)', '0.01', '0.02'),
    status: 'pass',
    message: 'the median 0.015 is inside [0.015, 0.015]',
  },
  {
    name: 'halfway between two integers',
    params: { maxValue: 1 },
    sample: csv(1, 2),
    status: 'fail',
    message: 'the median 1.5 is outside [-∞, 1]',
  },
  {
    name: 'infinities have their place',
    params: { minValue: 10, maxValue: 10 },
    sample: csv('inf', 10, '-inf', 'nan'),
    status: 'pass',
    message: 'the median 10 is inside [10, 10]',
  },
])

judges(expectColumnMedianToBeBetween, [
  {
    name: 'halfway between two dates',
    params: { column: 'd', minValue: '2024-05-01', maxValue: '2024-05-01T12:00:00' },
    sample: 'd\n2024-05-01\n2024-05-02\n',
    status: 'pass',
    message: 'the median 2024-05-01 12:00:00 is inside [2024-05-01, 2024-05-01T12:00:00]',
  },
  {
    name: 'dates outside of the bounds',
    params: { column: 'd', maxValue: '2024-05-01' },
    sample: 'd\n2024-05-02\n',
    status: 'fail',
    message: 'the median 2024-05-02 is outside [-∞, 2024-05-01]',
  },
  {
    name: 'numbers do not go with dates',
    params: { column: 'd', minValue: 3 },
    sample: 'd\n2024-05-02\n',
    status: 'error',
    message: 'column "d" is of type date and cannot be compared with 3',
  },
])
