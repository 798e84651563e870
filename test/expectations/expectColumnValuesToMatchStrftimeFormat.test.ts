import { expectColumnValuesToMatchStrftimeFormat } from '../../src/expectations/expectColumnValuesToMatchStrftimeFormat.ts'
import { csv, judges, parquet, refuses } from './judges.ts'

const matches = (params: { strftimeFormat: string; mostly?: number }) =>
  expectColumnValuesToMatchStrftimeFormat({ column: 'a', ...params })

judges(matches, [
  {
    name: 'text; missing values are not looked at',
    params: { strftimeFormat: '%d/%m/%Y' },
    sample: csv('31/12/2020', '', '29/02/2019', '12/31/2020', '1/1/2020', '01/01/20', '""'),
    status: 'fail',
    message: '4 of 6 values are not written as %d/%m/%Y',
    rows: [
      [3, '29/02/2019'],
      [4, '12/31/2020'],
      [6, '01/01/20'],
      [7, ''],
    ],
  },
  {
    name: 'the whole text is read, not a part',
    params: { strftimeFormat: '%H:%M' },
    sample: csv('10:30', '10:30 ', '10:30:00'),
    status: 'fail',
    message: '2 of 3 values are not written as %H:%M',
    rows: [
      [2, '10:30 '],
      [3, '10:30:00'],
    ],
  },
  {
    name: 'a column that was read as dates',
    params: { strftimeFormat: '%Y-%m-%d' },
    sample: csv('2020-01-31', '2020-02-29'),
    status: 'pass',
    message: 'all 2 values are written as %Y-%m-%d',
  },
  {
    name: 'dates in another order',
    params: { strftimeFormat: '%d-%m-%Y' },
    sample: csv('2020-01-31'),
    status: 'fail',
    message: '1 of 1 values is not written as %d-%m-%Y',
    rows: [[1, '2020-01-31']],
  },
  {
    name: 'a column that was read as timestamps',
    params: { strftimeFormat: '%Y-%m-%dT%H:%M:%S' },
    sample: csv('2020-01-31T10:30:00', '2020-01-31T10:30:15'),
    status: 'pass',
    message: 'all 2 values are written as %Y-%m-%dT%H:%M:%S',
  },
  {
    name: 'seconds that the format has no place for',
    params: { strftimeFormat: '%Y-%m-%d %H:%M' },
    sample: csv('2020-01-31 10:30', '2020-01-31 10:30:15'),
    status: 'fail',
    message: '1 of 2 values is not written as %Y-%m-%d %H:%M',
    rows: [[2, '2020-01-31 10:30:15']],
  },
  {
    name: 'parts of seconds, and none of them',
    params: { strftimeFormat: '%Y-%m-%d %H:%M:%S.%f' },
    sample: csv('2020-01-31 10:30:15.5', '2020-01-31 10:30:15.000'),
    status: 'pass',
    message: 'all 2 values are written as %Y-%m-%d %H:%M:%S.%f',
  },
  {
    name: 'a time is no date alone',
    params: { strftimeFormat: '%Y-%m-%d' },
    sample: csv('2020-01-31T10:30:00'),
    status: 'fail',
    message: '1 of 1 values is not written as %Y-%m-%d',
    rows: [[1, '2020-01-31 10:30:00']],
  },
  {
    name: 'timestamps with a zone',
    params: { strftimeFormat: '%Y-%m-%dT%H:%M:%S%z' },
    sample: parquet('TIMESTAMPTZ', "'2020-01-31 10:30:15+00'"),
    status: 'pass',
    message: 'the only value is written as %Y-%m-%dT%H:%M:%S%z',
  },
  {
    name: 'integers by their digits',
    params: { strftimeFormat: '%Y%m%d' },
    sample: csv(20200131, 20201331),
    status: 'fail',
    message: '1 of 2 values is not written as %Y%m%d',
    rows: [[2, 20201331]],
  },
  {
    name: 'names in upper or lower case',
    params: { strftimeFormat: '%d %b %Y, %I %p' },
    sample: csv('"31 JAN 2020, 10 pm"', '"31 Feb 2020, 10 PM"', '"1 Mai 2020, 10 PM"'),
    status: 'fail',
    message: '2 of 3 values are not written as %d %b %Y, %I %p',
    rows: [
      [2, '31 Feb 2020, 10 PM'],
      [3, '1 Mai 2020, 10 PM'],
    ],
  },
  {
    name: 'as many as were tolerated',
    params: { strftimeFormat: '%Y', mostly: 0.5 },
    sample: csv('2020', 'x'),
    status: 'pass',
    message: '1 of 2 values is not written as %Y; at least 50% must be right',
    rows: [[2, 'x']],
  },
  {
    name: 'floats have no text of their own',
    params: { strftimeFormat: '%Y.%m' },
    sample: csv('2020.10'),
    status: 'error',
    message: 'column "a" is of type float, not text',
  },
  {
    name: 'nothing but missing values',
    params: { strftimeFormat: '%Y' },
    sample: csv('', ''),
    status: 'pass',
    message: 'has no values to check',
  },
])

refuses(expectColumnValuesToMatchStrftimeFormat, [
  [{ column: 'a', strftimeFormat: '' }, 'strftimeFormat'],
  [{ column: 'a', strftimeFormat: '%Y-%Q' }, "strftimeFormat: %Q isn't a directive"],
  [{ column: 'a', strftimeFormat: '%Y %' }, "strftimeFormat: % isn't a directive"],
  [{ column: 'a', strftimeFormat: '%G-%m' }, 'a year of weeks is written with %G, %V'],
  [{ column: 'a', strftimeFormat: 1 }, 'strftimeFormat'],
])
