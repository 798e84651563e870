import { expectRowValuesToHaveDataForEveryNDatepart as every } from '../../src/expectations/expectRowValuesToHaveDataForEveryNDatepart.ts'
import { csv, judges, parquet, refuses } from './judges.ts'

type Params = Partial<Parameters<typeof every>[0]>

judges(
  (params: Params) => every({ column: 'a', ...params }),
  [
    {
      name: 'a row for every day, in any order',
      params: {},
      sample: csv('2024-03-01', '2024-02-28', '', '2024-02-29', '2024-02-29'),
      status: 'pass',
      message: 'has data for every day, 3 in all',
    },
    {
      name: 'gaps of one day and of more',
      params: {},
      sample: csv('2023-12-30', '2024-01-01', '2024-01-05 10:00:00'),
      status: 'fail',
      message: 'has no data for 4 of 7 days: 2023-12-31, 2024-01-02 to 2024-01-04',
    },
    {
      name: 'from and until dates that are asked for',
      params: { testStartDate: '2024-01-01', testEndDate: '2024-01-03' },
      sample: csv('2023-05-05', '2024-01-02', '2024-09-09'),
      status: 'fail',
      message: 'has no data for 2 of 3 days: 2024-01-01, 2024-01-03',
    },
    {
      name: 'every two days, from the first one on',
      params: { interval: 2 },
      sample: csv('2024-01-01', '2024-01-04', '2024-01-07'),
      status: 'fail',
      message: 'has no data for 1 of 4 periods of 2 days: 2024-01-05',
    },
    {
      name: 'weeks start on Monday',
      params: { datePart: 'week' },
      sample: csv('2024-01-07', '2024-01-08', '2024-01-22'),
      status: 'fail',
      message: 'has no data for 1 of 4 weeks: 2024-01-15',
    },
    {
      name: 'months, before 1970 too',
      params: { datePart: 'month' },
      sample: parquet('DATE', "'1969-11-30'", "'1970-02-01'"),
      status: 'fail',
      message: 'has no data for 2 of 4 months: 1969-12 to 1970-01',
    },
    {
      name: 'quarters',
      params: { datePart: 'quarter' },
      sample: csv('2023-12-31', '2024-03-31', '2024-04-01'),
      status: 'pass',
      message: 'has data for every quarter, 3 in all',
    },
    {
      name: 'years',
      params: { datePart: 'year' },
      sample: csv('1999-01-01', '2001-01-01'),
      status: 'fail',
      message: 'has no data for 1 of 3 years: 2000',
    },
    {
      name: 'hours of time stamps',
      params: { datePart: 'hour' },
      sample: parquet('TIMESTAMP', "'2024-01-01 22:59:59.999999'", "'2024-01-02 01:00:00'"),
      status: 'fail',
      message: 'has no data for 2 of 4 hours: 2024-01-01T23:00 to 2024-01-02T00:00',
    },
    {
      name: 'more gaps than are told',
      params: {},
      sample: csv(...[1, 3, 5, 7, 9, 11, 13].map((day) => `2024-01-${String(day).padStart(2, '0')}`)),
      status: 'fail',
      message: 'has no data for 6 of 13 days: 2024-01-02, 2024-01-04, 2024-01-06, 2024-01-08, 2024-01-10, …',
    },
    {
      name: 'no dates at all',
      params: {},
      sample: parquet('DATE', 'NULL'),
      status: 'fail',
      message: 'has no date',
    },
    {
      name: 'none from the first one asked for on',
      params: { testStartDate: '2024-02-01' },
      sample: csv('2024-01-01', '2024-01-31'),
      status: 'fail',
      message: 'has no date from 2024-02-01 on',
    },
    {
      name: 'none until the last one asked for',
      params: { testEndDate: '2023-12-31' },
      sample: csv('2024-01-01', '2024-01-31'),
      status: 'fail',
      message: 'has no date until 2023-12-31',
    },
    {
      name: 'none where some were asked for',
      params: { testStartDate: '2024-01-01', testEndDate: '2024-01-02' },
      sample: parquet('DATE', 'NULL'),
      status: 'fail',
      message: 'has no data for 2 of 2 days: 2024-01-01 to 2024-01-02',
    },
    {
      name: 'booleans are no dates',
      params: {},
      sample: csv('true', 'false'),
      status: 'error',
      message: 'column "a" is of type BOOLEAN: no dates are in it',
    },
  ],
)

refuses(every, [
  [{ column: 'a', interval: 0 }, 'interval'],
  [{ column: 'a', datePart: 'decade' }, 'datePart'],
  [
    { column: 'a', testStartDate: '2024-02-02', testEndDate: '2024-02-01' },
    'testStartDate is after testEndDate',
  ],
])
