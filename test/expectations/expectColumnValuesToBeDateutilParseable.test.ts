import { expectColumnValuesToBeDateutilParseable } from '../../src/expectations/expectColumnValuesToBeDateutilParseable.ts'
import { csv, judges, parquet, refuses } from './judges.ts'

judges(expectColumnValuesToBeDateutilParseable, [
  {
    name: 'forms that may stand side by side; missing values are not looked at',
    params: { column: 'a' },
    sample: csv(
      '01/31/2010',
      '31.01.2010',
      '',
      '"Jan 31, 2010"',
      '2010-01-31T10:30Z',
      'abc',
      '""',
      '31/02/2010',
    ),
    status: 'fail',
    message: '3 of 7 values do not say a date',
    rows: [
      [6, 'abc'],
      [7, ''],
      [8, '31/02/2010'],
    ],
  },
  {
    name: 'a column that was read as dates',
    params: { column: 'a' },
    sample: csv('2020-01-31'),
    status: 'pass',
    message: 'the only value says a date',
  },
  {
    name: 'timestamps',
    params: { column: 'a' },
    sample: parquet('TIMESTAMP', "'2020-01-31 10:30:15'"),
    status: 'pass',
    message: 'the only value says a date',
  },
  {
    name: 'as many as were tolerated',
    params: { column: 'a', mostly: 0.75 },
    sample: csv('1/1/10', '1/1/11', '1/1/12', 'abc'),
    status: 'pass',
    message: '1 of 4 values does not say a date; at least 75% must be right',
    rows: [[4, 'abc']],
  },
  {
    name: 'numbers are no text',
    params: { column: 'a' },
    sample: csv(1, 2),
    status: 'error',
    message: 'column "a" is of type integer, not text',
  },
])

refuses(expectColumnValuesToBeDateutilParseable, [[{ column: 'a', mostly: 2 }, 'mostly']])
