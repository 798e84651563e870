import { expect, it } from 'vitest'
import { expectRowValuesToHaveRecentData as recent } from '../../src/expectations/expectRowValuesToHaveRecentData.ts'
import { resultOf } from '../dataEngine.ts'
import { csv, judges, parquet, refuses } from './judges.ts'

const now = '2024-03-31T12:00:00Z'

judges(
  ({ column = 'a', ...params }: { column?: string; interval: number; datepart: 'day' | 'month' | 'hour' }) =>
    recent({ column, now, ...params }),
  [
    {
      name: 'the newest of all is young enough',
      params: { interval: 2, datepart: 'day' },
      sample: csv('2020-01-01', '2024-03-30', '', '2024-03-29'),
      status: 'pass',
      message: 'the newest date 2024-03-30 is no older than 2 days',
    },
    {
      name: 'to the second',
      params: { interval: 24, datepart: 'hour' },
      sample: csv('2024-03-30 12:00:00', '2024-03-30 11:00:00'),
      status: 'pass',
      message: 'the newest date 2024-03-30T12:00:00Z is no older than 24 hours',
    },
    {
      name: 'a second too old',
      params: { interval: 1, datepart: 'day' },
      sample: csv('2024-03-30 11:59:59', '2023-01-01 00:00:00'),
      status: 'fail',
      message: 'the newest date 2024-03-30T11:59:59Z is older than 1 day before 2024-03-31T12:00:00Z',
    },
    {
      name: 'a month before 31 March is the last of February',
      params: { interval: 1, datepart: 'month' },
      sample: parquet('TIMESTAMP', "'2024-02-29 12:00:00'"),
      status: 'pass',
      message: 'the newest date 2024-02-29T12:00:00Z is no older than 1 month',
    },
    {
      name: 'dates in the future are young',
      params: { interval: 1, datepart: 'day' },
      sample: parquet('DATE', "'2030-01-01'"),
      status: 'pass',
      message: 'the newest date 2030-01-01 is no older than 1 day',
    },
    {
      name: 'more days than a Date can go back',
      params: { interval: 1e12, datepart: 'day' },
      sample: csv('1969-12-31'),
      status: 'pass',
      message: 'the newest date 1969-12-31 is no older than 1,000,000,000,000 days',
    },
    {
      name: 'a date later than a Date can be',
      params: { interval: 1, datepart: 'day' },
      sample: parquet('TIMESTAMP', "'290000-01-01 00:00:00'"),
      status: 'pass',
      message: 'the newest date past the year 275760 is no older than 1 day',
    },
    {
      name: 'no dates',
      params: { interval: 1, datepart: 'day' },
      sample: parquet('DATE', 'NULL'),
      status: 'fail',
      message: 'has no date, so no newest one',
    },
    {
      name: 'numbers are no dates',
      params: { interval: 1, datepart: 'day' },
      sample: csv(1, 2),
      status: 'error',
      message: 'column "a" is of type BIGINT: no dates are in it',
    },
  ],
)

it('counts from the moment of the run', async () => {
  const fresh = recent({ column: 'a', interval: 1, datepart: 'hour' })
  expect(await resultOf(fresh, { sample: csv(new Date().toISOString()) })).toMatchObject({ status: 'pass' })
  expect(await resultOf(fresh, { sample: csv('2024-01-01') })).toMatchObject({ status: 'fail' })
})

it('asks each group for itself, and tells no date where none may be told', async () => {
  const sample = 'a,g\n2024-03-31,x\n2024-03-01,y\n'
  const grouped = recent({ column: 'a', interval: 1, datepart: 'week', now, groupBy: 'g' })
  expect(await resultOf(grouped, { sample })).toMatchObject({ status: 'pass', group: { g: 'x' } })
  const result = await resultOf(
    recent({ column: 'a', interval: 1, datepart: 'hour', now }),
    { sample },
    { maxExamples: 0 },
  )
  expect(JSON.stringify([result.message, result.observed])).not.toContain('2024-03-31T00')
})

refuses(recent, [
  [{ column: 'a', interval: 0, datepart: 'day' }, 'interval'],
  [{ column: 'a', interval: 1, datepart: 'fortnight' }, 'datepart'],
  [{ column: 'a', interval: 1, datepart: 'day', now: 'yesterday' }, 'expected a date such as'],
  [{ column: 'a', interval: 1, datepart: 'day', now: '2024-02-31' }, 'expected a date such as'],
])
