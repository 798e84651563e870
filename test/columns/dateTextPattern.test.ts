import { expect, it } from 'vitest'
import { dateTextPattern } from '../../src/columns/dateTextPattern.ts'
import { fullMatch } from '../fullMatch.ts'

/** What dateutil 2.9 reads too. */
const dates = [
  ...[
    '2020-01-31',
    '2020/01/31',
    '2020.1.31',
    '20200131',
    '31/01/2020',
    '01/31/2020',
    '1/2/20',
    '31.01.2020',
  ],
  ...['31-Jan-2020', '31Jan2020', '31 January 2020', 'January 31, 2020', 'Jan. 31, 2020', '2020 Jan 31'],
  ...['Mon, 31 Jan 2020', 'friday january 31 2020', 'Jan 2020', '2020-01', '01/2020', '2020', ' 2020-01-31 '],
  ...['2020-01-31T10:30', '2020-01-31 10:30:15.123456789', '31/01/2020, 10:30', '2020-01-31 10:30 PM'],
  ...['2020-01-31 10 a.m.', '20200131T103015Z', '2020-01-31T10:30:15+05:30', '2020-01-31 10:30:15 UTC'],
  '2020-01-31 10:30:15-08',
]

/** What dateutil does not read either. */
const others = [
  ...[
    '30/02/2020',
    '2019-02-29',
    '2020-13-01',
    '32/01/2020',
    '00/01/2020',
    '13/13/2020',
    '20201301',
    'abc',
    '',
  ],
  ...[
    '2020-01-31 25:00',
    '2020-01-31 10:60',
    '2020-01-31 13:00 PM',
    '2020-01-31 10:30 tomorrow',
    '31 Janvier 2020',
  ],
  ...['2020-01-31x', '2020-W05-1', 'today', '1e5', '12345', '1234567'],
]

/** What dateutil completes from the day on which it is asked. */
const incomplete = ['1', '10', '10:30', 'Jan', 'Mon', 'Jan 31', '1.5', '-1']

it('takes for a date what says one in a usual form', async () => {
  expect(await fullMatch(dateTextPattern(), [...others, ...dates, ...incomplete])).toEqual(dates)
})
