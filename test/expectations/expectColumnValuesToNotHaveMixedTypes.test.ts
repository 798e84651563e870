import { expectColumnValuesToNotHaveMixedTypes as oneType } from '../../src/expectations/expectColumnValuesToNotHaveMixedTypes.ts'
import { csv, judges, parquet } from './judges.ts'

judges(
  ({ mostly = 1 }: { mostly?: number }) => oneType({ column: 'a', mostly }),
  [
    {
      name: 'numbers',
      params: {},
      sample: csv(1, '2.5', ''),
      status: 'pass',
      message: 'all 2 values are of one type',
    },
    {
      name: 'text',
      params: {},
      sample: csv('x', 'y', ''),
      status: 'pass',
      message: 'all 2 values are of one type',
    },
    {
      name: 'text among numbers',
      params: {},
      sample: csv('1', 'n/a', '2', '-1e3', '"0,5"'),
      status: 'fail',
      message: '2 of 5 values are of another type than most',
      rows: [
        [2, 'n/a'],
        [5, '0,5'],
      ],
    },
    {
      name: 'a number among text',
      params: {},
      sample: csv('Berlin', '12', 'Paris', '1_000'),
      status: 'fail',
      message: '1 of 4 values is of another type than most',
      rows: [[2, '12']],
    },
    {
      name: 'as many of both: numbers are meant',
      params: {},
      sample: csv('x', '12'),
      status: 'fail',
      message: '1 of 2 values is of another type than most',
      rows: [[1, 'x']],
    },
    {
      name: 'few enough',
      params: { mostly: 0.5 },
      sample: csv('1', '2', 'x'),
      status: 'pass',
      message: '1 of 3 values is of another type than most; at least 50% must be right',
      rows: [[3, 'x']],
    },
    {
      name: 'booleans',
      params: {},
      sample: parquet('BOOLEAN', 'true'),
      status: 'pass',
      message: 'the only value is of one type',
    },
  ],
)
